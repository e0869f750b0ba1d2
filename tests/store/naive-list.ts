import { CALENDAR_ORDER } from '../../src/domain/calendar-columns.js';
import type {
  ExternalId,
  GraphNode,
  ImportPlan,
  Money,
  PropertyValue,
} from '../../src/domain/graph.js';
import { columnOf, graphModel } from '../../src/domain/graph-model.js';
import type { OrderKey, Property } from '../../src/domain/model-parts.js';
import { constantCase, fold } from '../../src/domain/text.js';
import { sortKey } from '../../src/domain/title-form.js';
import { languageOfTitle } from '../../src/domain/titles.js';
import { concreteTypesOf, type TypeName } from '../../src/domain/type-names.js';
import type {
  Condition,
  Cursor,
  Operator,
  Quantifier,
  TextCondition,
  Value,
} from '../../src/plan/plan.js';
import { valueAt } from '../../src/plan/values.js';
import { date } from './build-plan.js';

/**
 * A plain scan for the items of a list, which looks at every node and every edge. It is slow but obviously
 * right, and stores are compared with it.
 */
export function naiveList(
  graph: ImportPlan,
  type: TypeName,
  query: {
    readonly where: Condition | null;
    readonly order: readonly OrderKey[];
    readonly values: readonly Value[];
  },
): readonly string[] {
  const members = concreteTypesOf(type);
  return graph.nodes
    .filter((node) => members.includes(node.type))
    .filter((node) => query.where === null || holds(graph, node, query.where, query.values))
    .map((node) => ({ node, edgeOrder: {} }))
    .sort((a, b) => compareItems(graph, a, b, query.order))
    .map(({ node }) => node.id);
}

export function neighbours(
  graph: ImportPlan,
  node: GraphNode,
  linkName: string,
): readonly { readonly node: GraphNode; readonly edgeOrder: Readonly<Record<string, number>> }[] {
  const link = graphModel[node.type].links[linkName];
  if (link === undefined) throw new TypeError(`${node.type} has no ${linkName}`);
  const targets = concreteTypesOf(link.target);
  return graph.edges
    .filter((edge) => edge.type === link.edge)
    .filter((edge) => (link.direction === 'out' ? edge.from : edge.to) === node.id)
    .flatMap((edge) => {
      const id = link.direction === 'out' ? edge.to : edge.from;
      const other = graph.nodes.find((candidate) => candidate.id === id);
      return other !== undefined && targets.includes(other.type)
        ? [{ node: other, edgeOrder: edge.order ?? {} }]
        : [];
    });
}

/** Compares texts by code point, which is the order of their bytes in UTF-8. */
function isBefore(a: string | number, b: string | number): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a < b;
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
}

type OrderValue = string | number | undefined;

/** Whether one of two different values comes before the other; absent ones come last unless asked first. */
function comesFirst(x: OrderValue, y: OrderValue, { descending, nullsFirst }: OrderKey): boolean {
  if (x === undefined || y === undefined) return (x === undefined) === (nullsFirst === true);
  return isBefore(x, y) !== descending;
}

type Item = ReturnType<typeof neighbours>[number];

export function compareItems(
  graph: ImportPlan,
  a: Item,
  b: Item,
  order: readonly OrderKey[],
): number {
  for (const key of order) {
    const [x, y] = [orderValue(graph, a, key), orderValue(graph, b, key)];
    if (x === y) continue;
    return comesFirst(x, y, key) ? -1 : 1;
  }
  return a.node.id < b.node.id ? -1 : 1;
}

/** Whether a node comes after a position, whose keys are values of order columns. */
export function isPlacedAfter(
  graph: ImportPlan,
  node: GraphNode,
  order: readonly OrderKey[],
  position: Cursor,
): boolean {
  for (const [at, key] of order.entries()) {
    const value = orderValue(graph, { node, edgeOrder: {} }, key);
    const bound = position.keys[at] ?? undefined;
    if (value === bound) continue;
    return !comesFirst(value, bound, key);
  }
  return node.id > position.id;
}

function orderValue(
  graph: ImportPlan,
  { node, edgeOrder }: Item,
  key: OrderKey,
): string | number | undefined {
  if (key.of === 'count') return neighbours(graph, node, key.name).length;
  if (key.of === 'edge') return edgeOrder[key.name];
  const { property, value } = read(node, key.name);
  if (value === undefined) return undefined;
  switch (property.kind) {
    case 'text':
      return sortKey(String(value), languageOfTitle(node.properties.knownTitles, value));
    case 'date':
      return date(String(value)).day;
    case 'money': {
      const { min, currency } = value as Money;
      return currency === (key.currency ?? 'USD') ? min : undefined;
    }
    default:
      return value as string | number;
  }
}

function read(
  node: GraphNode,
  name: string,
): { readonly property: Property; readonly value: PropertyValue | undefined } {
  const property = graphModel[node.type].properties[name];
  if (property === undefined) throw new TypeError(`${node.type} has no ${name}`);
  if (property.kind === 'id') return { property, value: node.id };
  if (property.kind === 'type') return { property, value: constantCase(node.type) };
  return { property, value: node.properties[columnOf(name, property)] };
}

export function holds(
  graph: ImportPlan,
  node: GraphNode,
  condition: Condition,
  values: readonly Value[],
): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(graph, node, part, values));
    case 'any':
      return condition.of.some((part) => holds(graph, node, part, values));
    case 'not':
      return !holds(graph, node, condition.of, values);
    case 'isNull':
      return (read(node, condition.property).value === undefined) === condition.expected;
    case 'compare': {
      const { property, value } = read(node, condition.property);
      if (value === undefined) return false;
      const operand = valueAt(values, condition.value);
      if (condition.field !== undefined) {
        const [, month, day] = /^\d{4}-(\d\d)(?:-(\d\d))?$/.exec(String(value)) ?? [];
        return Number(condition.field === 'month' ? month : day) === operand;
      }
      if (property.kind === 'money') {
        const { min, max, currency } = value as Money;
        if (currency !== (condition.currency ?? 'USD')) return false;
        const isCertain = (amount: number) =>
          compareScalars(amount, condition.operator, operand, false);
        return isCertain(min) && isCertain(max);
      }
      if (property.kind === 'date') return compareDates(value, condition.operator, operand);
      return compareScalars(value, condition.operator, operand, condition.ignoreCase);
    }
    case 'items': {
      const items = (read(node, condition.property).value ?? []) as readonly (
        | string
        | ExternalId
      )[];
      return quantify(condition, values, items, (item) => itemHolds(item, condition.of, values));
    }
    case 'set': {
      if (leadsTo(graph, node, condition.link, valueAt(values, condition.work))) return true;
      const other = graph.nodes.find(({ id }) => id === valueAt(values, condition.work));
      const [earlier, later] = (condition.side === 'after' ? [other, node] : [node, other]).map(
        (one) => one?.properties ?? {},
      );
      if (earlier?.storyCalendar === undefined) return false;
      if (earlier.storyCalendar !== later?.storyCalendar) return false;
      return CALENDAR_ORDER.every(([first, second]) => {
        const [a, b] = [earlier[first], later[second]];
        return typeof a === 'number' && typeof b === 'number' && a < b;
      });
    }
    case 'related':
      return quantify(condition, values, neighbours(graph, node, condition.link), (item) =>
        holds(graph, item.node, condition.of, values),
      );
  }
}

/** Whether a link leads from a node to another in one step or in many, maybe in circles. */
function leadsTo(graph: ImportPlan, node: GraphNode, link: string, id: Value): boolean {
  const found = new Set([node]);
  // It grows while it is walked.
  for (const one of found) {
    const next = neighbours(graph, one, link);
    if (next.some((item) => item.node.id === id)) return true;
    for (const item of next) found.add(item.node);
  }
  return false;
}

function itemHolds(
  item: string | ExternalId,
  condition: TextCondition,
  values: readonly Value[],
): boolean {
  if (condition.kind === 'all') return condition.of.every((part) => itemHolds(item, part, values));
  const operand = valueAt(values, condition.value);
  const text = typeof item === 'string' ? item : item[condition.part ?? 'value'];
  return compareScalars(text, condition.operator, operand, condition.ignoreCase);
}

function quantify<Item>(
  { quantifier }: { readonly quantifier: Quantifier },
  values: readonly Value[],
  items: readonly Item[],
  test: (item: Item) => boolean,
): boolean {
  if (typeof quantifier === 'object') {
    const number = items.filter(test).length;
    return quantifier.count.every(({ operator, value }) =>
      compareScalars(number, operator, valueAt(values, value), false),
    );
  }
  if (quantifier === 'every') return items.every(test);
  return items.some(test) === (quantifier === 'some');
}

function compareScalars(
  value: PropertyValue,
  operator: Operator,
  operand: Value,
  ignoreCase: boolean,
): boolean {
  const folded = (item: unknown) => (ignoreCase && typeof item === 'string' ? fold(item) : item);
  const a = folded(value) as string;
  if (Array.isArray(operand)) return operand.map(folded).includes(a) === (operator === 'in');
  const b = folded(operand) as string;
  return compareBy(operator, a, b, a, b);
}

function compareDates(value: PropertyValue, operator: Operator, operand: Value): boolean {
  const own = date(String(value));
  if (Array.isArray(operand)) {
    return operand.some((item) => item.text === own.text) === (operator === 'in');
  }
  const other = operand as ReturnType<typeof date>;
  switch (operator) {
    case 'lt':
      return own.to < other.from;
    case 'lte':
      return own.to <= other.to;
    case 'gt':
      return own.from > other.to;
    case 'gte':
      return own.from >= other.from;
    default:
      return compareBy(operator, own.text, other.text, '', '');
  }
}

function compareBy(operator: Operator, a: string, b: string, text: string, part: string): boolean {
  switch (operator) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return isBefore(a, b);
    case 'lte':
      return !isBefore(b, a);
    case 'gt':
      return isBefore(b, a);
    case 'gte':
      return !isBefore(a, b);
    case 'contains':
      return text.includes(part);
    case 'startsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
    default:
      throw new TypeError(`${operator} takes a list`);
  }
}
