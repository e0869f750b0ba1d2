import { type EdgeType, edges as edgeModel } from '../../../domain/edge-types.js';
import type { GraphEdge, GraphNode, ImportPlan } from '../../../domain/graph.js';
import { type ConcreteType, concreteTypes } from '../../../domain/type-names.js';
import { sharedId, unknownEnd } from '../../faulty-plan.js';
import type { EdgeList, MemoryGraph } from './memory-graph.js';
import { absentValue, createTable, type Stored, storedProperties, type Table } from './table.js';

const typeNumbers = new Map<ConcreteType, number>(concreteTypes.map((type, i) => [type, i]));

/** Loads a plan into arrays and tables; the plan itself is not kept. */
export function loadGraph(plan: ImportPlan): MemoryGraph {
  const nodes = sortById(plan.nodes);
  const numbers = numberNodes(nodes);
  const rows = new Int32Array(nodes.length);
  const members = concreteTypes.map((): number[] => []);
  const types = Uint8Array.from(
    nodes,
    (node) => typeNumbers.get(node.type) ?? concreteTypes.length,
  );
  types.forEach((type, node) => {
    const list = members[type];
    if (list === undefined) throw new TypeError(`Node "${nodes[node]?.id}" has no known type.`);
    rows[node] = list.push(node) - 1;
  });
  const tables = Object.fromEntries(
    concreteTypes.map((type, i) => [type, fillTable(type, members[i] ?? [], nodes)]),
  ) as Record<ConcreteType, Table>;
  return {
    version: plan.version,
    ids: nodes.map((node) => node.id),
    types,
    rows,
    numbers,
    tables,
    edges: listEdges(plan.edges, numbers),
  };
}

function sortById(nodes: readonly GraphNode[]): readonly GraphNode[] {
  return nodes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function numberNodes(nodes: readonly GraphNode[]): ReadonlyMap<string, number> {
  const numbers = new Map(nodes.map((node, number) => [node.id, number]));
  if (numbers.size === nodes.length) return numbers;
  const twice = nodes.find((node, i) => nodes[i + 1]?.id === node.id);
  throw sharedId(twice?.id);
}

function fillTable(
  type: ConcreteType,
  members: readonly number[],
  nodes: readonly GraphNode[],
): Table {
  const known = knownValues(members, nodes);
  const unknown = new Map<Stored, readonly Stored[]>();
  const columns = storedProperties(type).map(([name, property]): [string, readonly Stored[]] => {
    if (property.kind === 'id') return [name, members.map((node) => nodes[node]?.id as string)];
    const absent = absentValue(property);
    const values = known.get(name);
    if (values !== undefined) return [name, Array.from(values, (value) => value ?? absent)];
    const empty = unknown.get(absent) ?? new Array<Stored>(members.length).fill(absent);
    unknown.set(absent, empty);
    return [name, empty];
  });
  return createTable(type, Int32Array.from(members), new Map(columns));
}

/** The values of each property that any node has; most nodes have few of those that they may have. */
function knownValues(
  members: readonly number[],
  nodes: readonly GraphNode[],
): ReadonlyMap<string, readonly (Stored | undefined)[]> {
  const columns = new Map<string, (Stored | undefined)[]>();
  for (const [row, member] of members.entries()) {
    const { properties } = nodes[member] as GraphNode;
    for (const name in properties) {
      const column = columns.get(name) ?? new Array<Stored | undefined>(members.length);
      columns.set(name, column);
      column[row] = properties[name];
    }
  }
  return columns;
}

function listEdges(
  edges: readonly GraphEdge[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<EdgeType, EdgeList> {
  const byType = new Map<EdgeType, GraphEdge[]>();
  for (const edge of edges) {
    const list = byType.get(edge.type);
    if (list === undefined) byType.set(edge.type, [edge]);
    else list.push(edge);
  }
  return new Map([...byType].map(([type, list]) => [type, readEdges(type, list, numbers)]));
}

function readEdges(
  type: EdgeType,
  list: readonly GraphEdge[],
  numbers: ReadonlyMap<string, number>,
): EdgeList {
  const order = edgeModel[type].order.map((name) => [
    name,
    Float64Array.from(list, (edge) => edge.order?.[name] ?? Number.NaN),
  ]);
  return {
    from: Int32Array.from(list, (edge) => numberOf(edge, edge.from, numbers)),
    to: Int32Array.from(list, (edge) => numberOf(edge, edge.to, numbers)),
    order: Object.fromEntries(order) as EdgeList['order'],
  };
}

function numberOf(edge: GraphEdge, id: string, numbers: ReadonlyMap<string, number>): number {
  const number = numbers.get(id);
  if (number !== undefined) return number;
  throw unknownEnd(edge, id);
}
