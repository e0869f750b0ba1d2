import type { Link, OrderKey } from '../../../domain/model-parts.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import { atPosition, type KeyReader, type OrderedNodes } from '../../answer/ordered-nodes.js';
import { type EdgeList, type MemoryGraph, typeMask } from './memory-graph.js';
import { createKeyReader } from './order.js';
import type { RanksOf } from './ranks.js';

/** The targets of a link for all nodes of a type; row `r` has `offsets[r]` up to `offsets[r + 1]`. */
export interface Adjacency extends OrderedNodes {
  readonly offsets: Int32Array;
}

/** The part of a link that determines where it leads. */
export type Way = Pick<Link, 'edge' | 'direction' | 'target'>;

/** Up to so many items, sorting by insertion is faster than calling the engine's sort. */
const SHORT = 24;

/** Follows a link from every node of a type and stores the targets in order. */
export function buildAdjacency(
  graph: MemoryGraph,
  type: ConcreteType,
  way: Way,
  { order, ranksOf }: { readonly order: readonly OrderKey[]; readonly ranksOf: RanksOf },
): Adjacency {
  const edges = graph.edges.get(way.edge) ?? NO_EDGES;
  const walk: Walk =
    way.direction === 'out'
      ? { near: edges.from, far: edges.to, numbers: edges.order }
      : { near: edges.to, far: edges.from, numbers: edges.order };
  const { offsets, members } = groupByRow(graph, type, way, walk);
  const compare = compareEdges(walk, way, order, ranksOf);
  for (let row = 0; row + 1 < offsets.length; row++) {
    sortRange(members, offsets[row] as number, offsets[row + 1] as number, compare);
  }
  const nodes = members.map((edge) => walk.far[edge] as number);
  return {
    offsets,
    nodes,
    keys: order.map((key) =>
      key.of === 'node'
        ? atPosition(nodes, createKeyReader(graph, way.target, key))
        : numberReader(walk.numbers[key.name], members),
    ),
    orders: order,
  };
}

const NO_EDGES: EdgeList = { from: new Int32Array(), to: new Int32Array(), order: {} };

/** Edges as a link follows them: from the near node to the far one. */
interface Walk {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly numbers: EdgeList['order'];
}

/** Groups the edges by the row that they start at (counting sort). */
function groupByRow(
  graph: MemoryGraph,
  type: ConcreteType,
  way: Way,
  { near, far }: Walk,
): { offsets: Int32Array; members: Int32Array } {
  const { rows, types } = graph;
  const [nearMask, farMask] = [typeMask(type), typeMask(way.target)];
  const isWalked = (edge: number): boolean =>
    nearMask[types[near[edge] as number] as number] === 1 &&
    farMask[types[far[edge] as number] as number] === 1;
  const count = graph.tables[type].nodes.length;
  const offsets = new Int32Array(count + 1);
  if (count === 0) return { offsets, members: new Int32Array() };
  for (let edge = 0; edge < near.length; edge++) {
    if (!isWalked(edge)) continue;
    const next = (rows[near[edge] as number] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let row = 1; row <= count; row++) {
    offsets[row] = (offsets[row] as number) + (offsets[row - 1] as number);
  }
  const free = offsets.slice();
  const members = new Int32Array(offsets[count] as number);
  for (let edge = 0; edge < near.length; edge++) {
    if (!isWalked(edge)) continue;
    const row = rows[near[edge] as number] as number;
    members[free[row] as number] = edge;
    free[row] = (free[row] as number) + 1;
  }
  return { offsets, members };
}

type Compare = (a: number, b: number) => number;

/** Compares edges by the keys of an order, then by the ids of their targets. */
function compareEdges(
  { far, numbers }: Walk,
  { target }: Way,
  order: readonly OrderKey[],
  ranksOf: RanksOf,
): Compare {
  const compares = order.map((key): Compare => {
    const compare =
      key.of === 'edge'
        ? compareNumbers(numbers[key.name])
        : compareRanks(ranksOf(target, key).of, far);
    return key.descending ? (a, b) => compare(b, a) : compare;
  });
  return (a, b) => {
    for (const compare of compares) {
      const compared = compare(a, b);
      if (compared !== 0) return compared;
    }
    return (far[a] as number) - (far[b] as number);
  };
}

function compareRanks(ranks: Int32Array, far: Int32Array): Compare {
  return (a, b) => (ranks[far[a] as number] as number) - (ranks[far[b] as number] as number);
}

/** An edge without a number comes last. */
function compareNumbers(numbers: Float64Array | undefined): Compare {
  if (numbers === undefined) return () => 0;
  return (a, b) => {
    const [x, y] = [numbers[a] as number, numbers[b] as number];
    if (x < y) return -1;
    if (x > y) return 1;
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  };
}

/** Sorts a range in place; most nodes have few neighbours. */
function sortRange(items: Int32Array, start: number, end: number, compare: Compare): void {
  if (end - start > SHORT) {
    items.subarray(start, end).sort(compare);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const item = items[i] as number;
    let at = i;
    while (at > start && compare(items[at - 1] as number, item) > 0) {
      items[at] = items[at - 1] as number;
      at--;
    }
    items[at] = item;
  }
}

/** Reads a number of the edge at a position; null where it has none. */
function numberReader(numbers: Float64Array | undefined, members: Int32Array): KeyReader {
  if (numbers === undefined) return () => null;
  return (position) => {
    const number = numbers[members[position] as number] as number;
    return Number.isNaN(number) ? null : number;
  };
}
