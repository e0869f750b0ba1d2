import { decadeColumn, yearColumn } from '../../../domain/columns.js';
import { columnOf, modelOf, propertyOf } from '../../../domain/graph-model.js';
import type { Grouping } from '../../../domain/groupings.js';
import { orderedForm } from '../../../domain/ordered-form.js';
import { constantCase } from '../../../domain/text.js';
import {
  type ConcreteType,
  concreteTypes,
  concreteTypesOf,
  type TypeName,
} from '../../../domain/type-names.js';
import type { GroupKey } from '../../answer/answer-groups.js';
import type { RankKey } from '../../sort-nodes.js';
import type { Adjacency } from './adjacency.js';
import { createColumnReader } from './column-reader.js';
import type { MemoryGraph } from './memory-graph.js';
import type { RanksOf } from './ranks.js';

/** The groups of all nodes of a type, as numbers: those of nodes that a link leads to, or of values. */
export interface GroupIndex {
  /** The groups of each row, by the number of its type. */
  readonly members: readonly (Membership | undefined)[];
  /** Groups have numbers below this. */
  readonly size: number;
  /** The order of their keys; equal ones are in the order of their numbers. */
  readonly order: readonly RankKey[];
  readonly key: (group: number) => GroupKey;
  /** The name of what a link leads to. */
  readonly label: (group: number) => string;
}

/** Row `r` is in the groups from `offsets[r]` up to `offsets[r + 1]`. */
type Membership = Pick<Adjacency, 'nodes' | 'offsets'>;

type LinkGrouping = Extract<Grouping, { kind: 'link' }>;

/** Groups nodes by what a link leads to, whose numbers are those of the nodes there. */
export function groupByLink(
  graph: MemoryGraph,
  type: TypeName,
  { link: name, target, label }: LinkGrouping,
  using: { link(type: ConcreteType, name: string): Adjacency; readonly ranksOf: RanksOf },
): GroupIndex {
  const { ids } = graph;
  const of = concreteTypesOf(type);
  const named = createColumnReader(graph, target, columnOf(label, propertyOf(target, label)));
  return {
    members: concreteTypes.map((one) => (of.includes(one) ? using.link(one, name) : undefined)),
    size: ids.length,
    order: modelOf(target).order.map((key) => ({
      ...key,
      ranks: using.ranksOf(target, key),
    })),
    key: (node) => ids[node] as string,
    label: (node) => String(named(node)),
  };
}

/** Groups nodes by values, which are numbered in order. */
export function groupByValue(
  graph: MemoryGraph,
  type: TypeName,
  by: Exclude<Grouping, LinkGrouping>,
): GroupIndex {
  const of = concreteTypesOf(type);
  const valuesOf = new Map(of.map((one) => [one, listValues(graph, one, by)]));
  const distinct = new Set([...valuesOf.values()].flat(2));
  const keys = [...distinct].sort((a, b) => (formOf(a) < formOf(b) ? -1 : 1));
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const numbersOf = (values: readonly GroupKey[]) => values.map((key) => numbers.get(key) ?? 0);
  return {
    members: concreteTypes.map((one) => {
      const rows = valuesOf.get(one);
      if (rows === undefined) return undefined;
      const offsets = new Int32Array(rows.length + 1);
      for (const [row, values] of rows.entries()) {
        offsets[row + 1] = (offsets[row] as number) + values.length;
      }
      return { offsets, nodes: Int32Array.from(rows.flatMap(numbersOf)) };
    }),
    size: keys.length,
    order: [
      {
        ranks: { of: Int32Array.from(keys, (_key, number) => number), last: keys.length - 1 },
        descending: false,
      },
    ],
    key: (number) => keys[number] as GroupKey,
    label: String,
  };
}

function formOf(key: GroupKey): GroupKey {
  return typeof key === 'string' ? orderedForm(key) : key;
}

/** The values of each row that it is grouped by. */
function listValues(
  graph: MemoryGraph,
  type: ConcreteType,
  by: Exclude<Grouping, LinkGrouping>,
): readonly (readonly GroupKey[])[] {
  const table = graph.tables[type];
  if (by.kind === 'type') return Array.from(table.nodes, () => [constantCase(type)]);
  const column = columnOf(by.property, propertyOf(type, by.property));
  switch (by.kind) {
    case 'texts':
      return table.column(column).map((texts) => [...new Set(texts as readonly string[])]);
    case 'enum':
    case 'text':
      return table.column(column).map(present);
    case 'year':
      return table.column(yearColumn(column)).map(present);
    case 'decade':
      return table.column(decadeColumn(column)).map(present);
  }
}

function present(value: unknown): readonly GroupKey[] {
  return value === null ? [] : [value as GroupKey];
}
