import type { GraphNode, ImportPlan, Money } from '../../src/domain/graph.js';
import { columnOf, modelOf, propertyOf } from '../../src/domain/graph-model.js';
import type { Grouping } from '../../src/domain/groupings.js';
import { constantCase } from '../../src/domain/text.js';
import { sortKey } from '../../src/domain/title-form.js';
import { languageOfTitle } from '../../src/domain/titles.js';
import type { GroupOrder } from '../../src/plan/plan.js';
import { date } from './build-plan.js';
import { neighbours } from './naive-list.js';

/** What is said of groups of nodes, as plainly as it can be said. */
interface NaiveGroup {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly members: readonly GraphNode[];
}

type Key = Pick<NaiveGroup, 'key' | 'label'> & { readonly sort: string | number };

export function naiveGroups(
  graph: ImportPlan,
  nodes: readonly GraphNode[],
  by: Grouping,
  order: GroupOrder,
): readonly NaiveGroup[] {
  const groups = new Map<string, { readonly key: Key; readonly members: GraphNode[] }>();
  for (const node of nodes) {
    const seen = new Set<string>();
    for (const key of keysOf(graph, node, by)) {
      if (seen.has(key.key)) continue;
      seen.add(key.key);
      const known = groups.get(key.key);
      if (known === undefined) groups.set(key.key, { key, members: [node] });
      else known.members.push(node);
    }
  }
  const sign = order.descending ? -1 : 1;
  return [...groups.values()]
    .sort((a, b) => {
      const byCount = sign * (a.members.length - b.members.length);
      if (order.by === 'count') return byCount || compare(a.key, b.key, 1);
      return compare(a.key, b.key, sign);
    })
    .map(({ key: { key, label }, members }) => ({ key, label, count: members.length, members }));
}

/** By code point, then by key, which ascends. */
function compare(a: Key, b: Key, sign: number): number {
  const [x, y] = [a.sort, b.sort];
  if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
  const bySort = Buffer.compare(Buffer.from(String(x)), Buffer.from(String(y)));
  return bySort === 0 ? (a.key < b.key ? -1 : 1) : sign * bySort;
}

function keysOf(graph: ImportPlan, node: GraphNode, by: Grouping): readonly Key[] {
  const plain = (key: string): Key => ({ key, label: key, sort: key });
  switch (by.kind) {
    case 'type':
      return [plain(constantCase(node.type))];
    case 'link':
      return neighbours(graph, node, by.link).map(({ node: { id, type, properties } }) => {
        const label = String(properties[columnOf(by.label, propertyOf(type, by.label))]);
        const isNamed = modelOf(by.target).order.length > 0;
        return {
          key: id,
          label,
          sort: isNamed ? sortKey(label, languageOfTitle(properties.knownTitles, label)) : '',
        };
      });
    case 'enum':
    case 'text':
    case 'texts': {
      const value = node.properties[by.property] ?? [];
      return (Array.isArray(value) ? value : [value]).map(plain);
    }
    case 'year':
    case 'decade': {
      const text = node.properties[by.property];
      if (typeof text !== 'string') return [];
      const [year, other] = yearsOf(text);
      if (by.kind === 'year') {
        return year === other ? [{ ...plain(`${year}`), sort: year }] : [];
      }
      const [decade, otherDecade] = [Math.floor(year / 10), Math.floor(other / 10)];
      if (decade !== otherDecade) return [];
      return [{ key: `${decade}X`, label: `${decade}0s`, sort: decade }];
    }
  }
}

/** The first and last year that a date of our time may mean. */
function yearsOf(text: string): readonly [number, number] {
  const { from, to } = date(text);
  const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  return [yearOf(from), yearOf(to)];
}

/** What is known of a property of some nodes. */
export function naiveSummary(nodes: readonly GraphNode[], property: string, currency: string) {
  const values: readonly unknown[] = nodes.flatMap(
    ({ properties: { [property]: value } }) => (value as unknown) ?? [],
  );
  const { kind } = propertyOf('Work', property);
  if (kind === 'integer') return naiveNumbers(values as readonly number[]);
  if (kind === 'date') {
    const sorted = (values as readonly string[]).toSorted(
      (a, b) => date(a).day - date(b).day || (a < b ? -1 : 1),
    );
    return { known: values.length, min: sorted[0] ?? null, max: sorted.at(-1) ?? null };
  }
  const amounts = (values as readonly Money[]).filter((amount) => amount.currency === currency);
  const [low, high] = [
    naiveNumbers(amounts.map(({ min }) => min)),
    naiveNumbers(amounts.map(({ max }) => max)),
  ];
  const range = (part: 'sum' | 'min' | 'max' | 'average') => {
    const [min, max] = [low[part], high[part]];
    return min === null || max === null
      ? null
      : { min: Math.round(min), max: Math.round(max), currency };
  };
  return {
    known: amounts.length,
    sum: range('sum'),
    min: range('min'),
    max: range('max'),
    average: range('average'),
  };
}

function naiveNumbers(numbers: readonly number[]) {
  const known = numbers.length;
  if (known === 0) return { known, sum: null, min: null, max: null, average: null };
  const exact = numbers.reduce((total, number) => total + BigInt(number), 0n);
  const sum = exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : null;
  const average = sum === null ? null : sum / known;
  return { known, sum, min: Math.min(...numbers), max: Math.max(...numbers), average };
}
