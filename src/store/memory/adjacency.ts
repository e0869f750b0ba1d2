import type { Link, OrderKey } from '../../domain/model-parts.js';
import type { ConcreteType } from '../../domain/type-names.js';
import { createTypeTest, type EdgeList, type MemoryGraph } from './memory-graph.js';
import {
  atPosition,
  createComparator,
  createKeyReader,
  type KeyReader,
  type OrderedNodes,
} from './order.js';

/** The targets of a link for all nodes of a type: those of row `r` stand from `offsets[r]` up to `offsets[r + 1]`. */
export interface Adjacency extends OrderedNodes {
  readonly offsets: Int32Array;
}

/** What tells where a link leads. */
export type Way = Pick<Link, 'edge' | 'direction' | 'target'>;

const SHORT = 24;

/** Walks a link once from every node of a type and keeps where it leads, in order. */
export function buildAdjacency(
  graph: MemoryGraph,
  type: ConcreteType,
  way: Way,
  order: readonly OrderKey[],
): Adjacency {
  const edges = graph.edges.get(way.edge) ?? NO_EDGES;
  const [near, far] = way.direction === 'out' ? [edges.from, edges.to] : [edges.to, edges.from];
  const { offsets, members } = groupByRow(graph, type, way, near, far);
  const compare = createComparator(
    order.map((key) => edgeReader(graph, way, key, edges, far)),
    order.map((key) => key.descending),
  );
  const compareEdges = (a: number, b: number): number =>
    compare(a, b) || (far[a] as number) - (far[b] as number);
  for (let row = 0; row + 1 < offsets.length; row++) {
    sortRange(members, offsets[row] as number, offsets[row + 1] as number, compareEdges);
  }
  const nodes = members.map((edge) => far[edge] as number);
  return {
    offsets,
    nodes,
    keys: order.map((key) => positionReader(graph, way, key, { edges, members, nodes })),
    descending: order.map((key) => key.descending),
  };
}

const NO_EDGES: EdgeList = { from: new Int32Array(), to: new Int32Array(), order: {} };

/** Counting sort: the edges that start at each row of the type's table, side by side. */
function groupByRow(
  graph: MemoryGraph,
  type: ConcreteType,
  way: Way,
  near: Int32Array,
  far: Int32Array,
): { offsets: Int32Array; members: Int32Array } {
  const { rows } = graph;
  const isNear = createTypeTest(graph, type);
  const isFar = createTypeTest(graph, way.target);
  const walked: number[] = [];
  const offsets = new Int32Array(graph.tables[type].nodes.length + 1);
  near.forEach((node, edge) => {
    if (!isNear(node) || !isFar(far[edge] as number)) return;
    walked.push(edge);
    const next = (rows[node] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  });
  for (let i = 1; i < offsets.length; i++) {
    offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
  }
  const free = offsets.slice();
  const members = new Int32Array(walked.length);
  for (const edge of walked) {
    const row = rows[near[edge] as number] as number;
    members[free[row] as number] = edge;
    free[row] = (free[row] as number) + 1;
  }
  return { offsets, members };
}

/** Most nodes have few neighbours, for which a call of the engine's sort costs more than the sorting. */
function sortRange(
  items: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  if (end - start > SHORT) {
    items.subarray(start, end).sort(compare);
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const item = items[i] as number;
    let place = i;
    while (place > start && compare(items[place - 1] as number, item) > 0) {
      items[place] = items[place - 1] as number;
      place--;
    }
    items[place] = item;
  }
}

function edgeReader(
  graph: MemoryGraph,
  way: Way,
  key: OrderKey,
  edges: EdgeList,
  far: Int32Array,
): KeyReader {
  if (key.of === 'node') return atPosition(far, createKeyReader(graph, way.target, key.name));
  return numberReader(edges.order[key.name]);
}

function positionReader(
  graph: MemoryGraph,
  way: Way,
  key: OrderKey,
  built: { edges: EdgeList; members: Int32Array; nodes: Int32Array },
): KeyReader {
  if (key.of === 'node') {
    return atPosition(built.nodes, createKeyReader(graph, way.target, key.name));
  }
  const numbers = built.edges.order[key.name];
  return numberReader(
    numbers && Float64Array.from(built.members, (edge) => numbers[edge] as number),
  );
}

function numberReader(numbers: Float64Array | undefined): KeyReader {
  return (item) => {
    const number = numbers?.[item];
    return number === undefined || Number.isNaN(number) ? null : number;
  };
}
