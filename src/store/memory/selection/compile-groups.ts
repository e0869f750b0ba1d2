import type { GroupOrder, Groups } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { answerGroup } from '../../answer/answer-groups.js';
import type { AnswerObject } from '../../graph-store.js';
import { isBefore } from '../../sort-nodes.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';
import type { GroupIndex } from '../graph/group-index.js';
import type { MemoryGraph } from '../graph/memory-graph.js';
import { compileTotals, summariesOf, type Totals, totalsReader } from './compile-aggregate.js';
import { createGroupCounts, type GroupCounts } from './group-counts.js';
import { compileTally, type ItemsView, type Tally } from './walk-items.js';

/** A group that is answered. */
interface Group {
  readonly number: number;
  readonly totals: Totals;
}

/** Makes the function that answers the first groups of a list. */
export function compileGroups(
  compilation: Compilation,
  field: Groups,
): (view: ItemsView) => readonly AnswerObject[] {
  const index = compilation.indexes.groups(field.listed, field.by);
  const find = compileFind(compilation, field, index);
  const answer = answerGroup<Group, Execution>(field, {
    ...totalsReader(({ totals }: Group) => totals),
    key:
      () =>
      ({ number }) =>
        index.key(number),
    label:
      () =>
      ({ number }) =>
        index.label(number),
    node(selection) {
      const read = compilation.selection(selection);
      return ({ number }, execution) => read(number, execution);
    },
  });
  return (view) => find(view).map((group) => answer(group, view.execution));
}

/**
 * Counts the items of all groups to find the first, and then adds up the items of these, where anything
 * is asked of them.
 */
function compileFind(
  compilation: Compilation,
  { listed, order, size, fields }: Groups,
  index: GroupIndex,
): (view: ItemsView) => readonly Group[] {
  const groupsOf = createReader(compilation.indexes.graph, index);
  const count = compileTally(
    compilation,
    ({ execution }): Tally<readonly Group[]> => {
      const counts = createGroupCounts(index.size);
      return {
        add: (node) => groupsOf(node, counts.add),
        found: () => firstGroups(counts, index, order, valueAt(execution.values, size)),
      };
    },
    2,
  );
  const summaries = fields.flatMap((one) => (one.kind === 'aggregate' ? summariesOf(one) : []));
  if (summaries.length === 0) return count;
  const begin = compileTotals(compilation, listed, summaries);
  return compileTally(
    compilation,
    (view): Tally<readonly Group[]> => {
      const tallies = new Map(count(view).map(({ number }) => [number, begin(view)]));
      return {
        add: (node) => groupsOf(node, (number) => tallies.get(number)?.add(node)),
        found: () => Array.from(tallies, ([number, tally]) => ({ number, totals: tally.found() })),
      };
    },
    2 + summaries.length,
  );
}

/** Makes the function that visits the groups of a node. */
function createReader(
  { rows, types }: MemoryGraph,
  { members }: GroupIndex,
): (node: number, visit: (group: number) => void) => void {
  return (node, visit) => {
    const of = members[types[node] as number];
    if (of === undefined) return;
    const row = rows[node] as number;
    const end = of.offsets[row + 1] as number;
    for (let at = of.offsets[row] as number; at < end; at++) visit(of.nodes[at] as number);
  };
}

/** The first groups in an order, found by insertion, since few are. */
function firstGroups(
  counts: GroupCounts,
  index: GroupIndex,
  { by, descending }: GroupOrder,
  size: number,
): readonly Group[] {
  const keys = index.order.map((key) => ({ ...key, descending: by === 'key' && descending }));
  const sign = descending ? -1 : 1;
  const comesFirst = (a: number, b: number): boolean => {
    const difference = by === 'count' ? sign * (counts.of(a) - counts.of(b)) : 0;
    return difference === 0 ? isBefore(a, b, keys) : difference < 0;
  };
  const first: number[] = [];
  for (const group of counts.groups()) {
    let at = first.length;
    if (at < size) first.push(group);
    else if (at === 0 || !comesFirst(group, first[at - 1] as number)) continue;
    else at -= 1;
    for (; at > 0 && comesFirst(group, first[at - 1] as number); at--) {
      first[at] = first[at - 1] as number;
    }
    first[at] = group;
  }
  return first.map((number) => ({ number, totals: { count: counts.of(number), summaries: [] } }));
}
