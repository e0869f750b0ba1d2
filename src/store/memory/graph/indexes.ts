import { createCache } from '../../../caches.js';
import { columnOf, graphModel, linkOf } from '../../../domain/graph-model.js';
import type { Grouping } from '../../../domain/groupings.js';
import type { OrderKey } from '../../../domain/model-parts.js';
import {
  type ConcreteType,
  concreteTypes,
  concreteTypesOf,
  type TypeName,
} from '../../../domain/type-names.js';
import { createStandingCache, type DescribedStory, readNetwork } from '../../../timeline/index.js';
import { atPosition, type KeyReader, type OrderedNodes } from '../../answer/ordered-nodes.js';
import { type Ranks, sortNodes } from '../../sort-nodes.js';
import { type Adjacency, buildAdjacency, type Way } from './adjacency.js';
import { countTargets } from './count-targets.js';
import { type GroupIndex, groupByLink, groupByValue } from './group-index.js';
import type { MemoryGraph } from './memory-graph.js';
import { createKeyReader, orderOfLink, printOrder } from './order.js';
import { rankColumns } from './ranks.js';
import { indexNames, type NameSearch } from './search-index.js';
import { findSharers, type Sharers } from './sharers.js';
import { buildTextIndex, type TextIndex } from './text-index.js';
import { listTies, type Ties } from './ties.js';

/**
 * Everything that is derived from a graph for speed. What takes long for a large graph is built at
 * once, so that no request waits for it: the ranks of sorted columns, the links in their default
 * orders and the index of names. The rest is built when first used and kept, as the graph never
 * changes; lists, which clients may order in many ways, are kept within a bound.
 */
export interface Indexes {
  readonly graph: MemoryGraph;
  /** All nodes of a type in an order. */
  list(type: TypeName, order: readonly OrderKey[]): OrderedNodes;
  /** Makes the function that sorts nodes of a type in place. */
  sorter(type: TypeName, order: readonly OrderKey[]): (nodes: Int32Array) => OrderedNodes;
  /** The targets of an edge from each node of a type, by id. */
  adjacency(type: ConcreteType, way: Way): Adjacency;
  /** The targets of a link of the model, in its default order. */
  link(type: ConcreteType, name: string): Adjacency;
  /** What nodes share by a link that leads over it. */
  sharers(type: ConcreteType, name: string): Sharers;
  /** The nodes that have a text in a column. */
  texts(type: ConcreteType, column: string): TextIndex;
  /** The groups of all nodes of a type. */
  groups(type: TypeName, by: Grouping): GroupIndex;
  readonly search: NameSearch;
  /** The edges that chains of facts follow. */
  ties(): Ties;
  /** The story whose network a row holds; undefined where it holds none. */
  story(type: ConcreteType, property: string, row: number): DescribedStory | undefined;
}

const BYTES_OF_EMPTY_LIST = 1_000;

export function createIndexes(graph: MemoryGraph): Indexes {
  const ranksOf = rankColumns(graph);
  const lists = createCache<OrderedNodes>(
    'lists',
    ({ nodes }) => BYTES_OF_EMPTY_LIST + nodes.byteLength,
  );
  const adjacencies = new Map<string, Adjacency>();
  const sharers = new Map<string, Sharers>();
  const texts = new Map<string, TextIndex>();
  const groupIndexes = new Map<string, GroupIndex>();
  const networks = new Map<string, DescribedStory>();
  const describerOf = createStandingCache();
  const degrees = new Map<string, Ranks>();
  let ties: Ties | undefined;

  const adjacency = (type: ConcreteType, way: Way, order: readonly OrderKey[]): Adjacency => {
    const key = `${type}|${way.edge}|${way.direction}|${way.target}|${printOrder(order)}`;
    return keep(adjacencies, key, () => buildAdjacency(graph, type, way, { order, ranksOf }));
  };

  const degreesOf = (link: string): Ranks =>
    keep(degrees, link, () => countTargets(graph, link, (type) => indexes.link(type, link)));

  const indexes: Indexes = {
    graph,
    search: indexNames(graph),
    list(type, order) {
      return keep<OrderedNodes>(lists, `${type}|${printOrder(order)}`, () =>
        indexes.sorter(type, order)(nodesOf(graph, type)),
      );
    },
    sorter(type, order) {
      const readers = order.map((key): KeyReader => {
        if (key.of !== 'count') return createKeyReader(graph, type, key);
        const { of: numbers } = degreesOf(key.name);
        return (node) => numbers[node] as number;
      });
      const ranks = order.map((key) => ({
        ...key,
        ranks: key.of === 'count' ? degreesOf(key.name) : ranksOf(type, key),
      }));
      return (nodes) => {
        sortNodes(nodes, ranks);
        return { nodes, keys: readers.map((read) => atPosition(nodes, read)), orders: order };
      };
    },
    adjacency: (type, way) => adjacency(type, way, []),
    link(type, name) {
      const link = linkOf(type, name);
      return adjacency(type, link, orderOfLink(link));
    },
    sharers(type, name) {
      const { sharing, ...link } = linkOf(type, name);
      if (sharing === undefined) throw new TypeError(`${type}.${name} leads over nothing.`);
      return keep(sharers, `${type}|${name}`, () =>
        findSharers(graph, type, { ...link, sharing }, adjacency),
      );
    },
    texts(type, column) {
      return keep(texts, `${type}|${column}`, () => buildTextIndex(graph.tables[type], column));
    },
    groups(type, by) {
      return keep(groupIndexes, `${type}|${JSON.stringify(by)}`, () =>
        by.kind === 'link'
          ? groupByLink(graph, type, by, { link: indexes.link, ranksOf })
          : groupByValue(graph, type, by),
      );
    },
    story(type, name, row) {
      const property = graphModel[type].properties[name];
      const column = columnOf(name, property ?? { kind: 'network' });
      const text = graph.tables[type].column(column)[row];
      if (typeof text !== 'string') return undefined;
      return keep(networks, `${type}|${column}|${row}`, () => describerOf(readNetwork(text)));
    },
    ties() {
      ties ??= listTies(graph);
      return ties;
    },
  };
  for (const type of concreteTypes) {
    for (const [name, { sharing }] of Object.entries(graphModel[type].links)) {
      if (sharing === undefined) indexes.link(type, name);
      else indexes.sharers(type, name);
    }
  }
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

/** All nodes of a type. */
function nodesOf(graph: MemoryGraph, type: TypeName): Int32Array {
  const tables = concreteTypesOf(type).map((name) => graph.tables[name].nodes);
  const nodes = new Int32Array(tables.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const table of tables) {
    nodes.set(table, count);
    count += table.length;
  }
  return nodes;
}
