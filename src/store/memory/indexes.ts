import { LRUCache } from 'lru-cache';
import { columnOf, graphModel, modelOf } from '../../domain/graph-model.js';
import type { OrderKey } from '../../domain/model-parts.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import { createTeller, readNetwork, type TellRelation } from '../../timeline/index.js';
import { type Adjacency, buildAdjacency, type Way } from './adjacency.js';
import type { MemoryGraph } from './memory-graph.js';
import { type OrderedNodes, printOrder, sortNodes } from './order.js';
import { type GraphSearchIndex, indexNames } from './search-index.js';
import { buildTextIndex, type TextIndex } from './text-index.js';
import { listTies, type Ties } from './ties.js';

/**
 * Everything that is derived from a graph for the sake of speed. Each part is built when first asked
 * for and kept, as the graph never changes; orders, of which clients may ask for many, up to a bound.
 */
export interface Indexes {
  readonly graph: MemoryGraph;
  /** All nodes of a type in an order. */
  list(type: TypeName, order: readonly OrderKey[]): OrderedNodes;
  /** Where a link leads from each node of a type. */
  adjacency(type: ConcreteType, way: Way, order: readonly OrderKey[]): Adjacency;
  /** A link of the model; lists in their default order. */
  link(type: ConcreteType, name: string): Adjacency;
  /** The nodes that have a text in a column. */
  texts(type: ConcreteType, column: string): TextIndex;
  search(): GraphSearchIndex;
  /** The edges that chains of facts walk. */
  ties(): Ties;
  /** Tells relations in the solved timeline that a property of a row holds; undefined where there is none. */
  relations(type: ConcreteType, property: string, row: number): TellRelation | undefined;
}

/** Numbers kept in lists and adjacencies, four bytes each. */
const MAX_NUMBERS = 48_000_000;

export function createIndexes(graph: MemoryGraph): Indexes {
  const orders = new LRUCache<string, OrderedNodes | Adjacency>({
    maxSize: MAX_NUMBERS,
    sizeCalculation: sizeOf,
  });
  const texts = new Map<string, TextIndex>();
  const networks = new Map<string, TellRelation>();
  let search: GraphSearchIndex | undefined;
  let ties: Ties | undefined;

  const indexes: Indexes = {
    graph,
    list(type, order) {
      return keep<OrderedNodes | Adjacency>(orders, `${type}|${printOrder(order)}`, () => {
        const unsorted = concreteTypesOf(type).flatMap((name) => [...graph.tables[name].nodes]);
        return sortNodes(graph, type, order, unsorted);
      });
    },
    adjacency(type, way, order) {
      const key = `${type}|${way.edge}|${way.direction}|${way.target}|${printOrder(order)}`;
      return keep<OrderedNodes | Adjacency>(orders, key, () =>
        buildAdjacency(graph, type, way, order),
      ) as Adjacency;
    },
    link(type, name) {
      const link = graphModel[type].links[name];
      if (link === undefined) throw new TypeError(`${type} has no link "${name}".`);
      const isList = link.cardinality === 'list' || link.cardinality === 'connection';
      const order = isList ? (link.order ?? modelOf(link.target).order) : [];
      return indexes.adjacency(type, link, order);
    },
    texts(type, column) {
      return keep(texts, `${type}|${column}`, () => buildTextIndex(graph.tables[type], column));
    },
    relations(type, name, row) {
      const property = graphModel[type].properties[name];
      const column = columnOf(name, property ?? { kind: 'network' });
      const text = graph.tables[type].column(column)[row];
      if (typeof text !== 'string') return undefined;
      return keep(networks, `${type}|${column}|${row}`, () => createTeller(readNetwork(text)));
    },
    search() {
      search ??= indexNames(graph);
      return search;
    },
    ties() {
      ties ??= listTies(graph);
      return ties;
    },
  };
  return indexes;
}

interface Cache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): unknown;
}

function keep<Value>(cache: Cache<Value>, key: string, build: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const built = build();
  cache.set(key, built);
  return built;
}

function sizeOf(list: OrderedNodes | Adjacency): number {
  return 1 + list.nodes.length * 2 + ('offsets' in list ? list.offsets.length : 0);
}
