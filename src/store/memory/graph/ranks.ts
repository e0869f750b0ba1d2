import { orderColumn } from '../../../domain/columns.js';
import { graphModel, modelOf } from '../../../domain/graph-model.js';
import type { OrderKey } from '../../../domain/model-parts.js';
import { concreteTypes, type TypeName } from '../../../domain/type-names.js';
import type { Key } from '../../answer/ordered-nodes.js';
import type { Ranks } from '../../sort-nodes.js';
import type { MemoryGraph } from './memory-graph.js';

/** The ranks by which lists of a type are ordered by a property. */
export type RanksOf = (type: TypeName, key: Pick<OrderKey, 'name' | 'currency'>) => Ranks;

/**
 * Ranks the values of every column that lists may be ordered by, so that any order compares only whole
 * numbers. Equal values have equal ranks; absent values have the last. Nodes of all types are ranked
 * together, so that the ranks of films serve lists of works too. Sorting hundreds of thousands of names
 * takes too long for a request, so this is done when a graph is loaded; amounts in other currencies than
 * the usual one, which are few, are ranked when first asked for.
 */
export function rankColumns(graph: MemoryGraph): RanksOf {
  const columns = new Map<string, Ranks>();
  for (const type of concreteTypes) {
    for (const [name, property] of Object.entries(graphModel[type].properties)) {
      const column = orderColumn(name, property);
      if (!property.sortable || columns.has(column)) continue;
      columns.set(column, rankNodes(readValues(graph, name, column), graph.ids.length));
    }
  }
  return (type, { name, currency }) => {
    const property = modelOf(type).properties[name];
    if (!property?.sortable) throw new TypeError(`${type} has no property "${name}" to order by.`);
    const column = orderColumn(name, property, currency);
    const known = columns.get(column);
    if (known !== undefined) return known;
    const ranks = rankNodes(readValues(graph, name, column, currency), graph.ids.length);
    columns.set(column, ranks);
    return ranks;
  };
}

interface Values {
  readonly nodes: Int32Array;
  /** The values of these nodes in the column. */
  readonly keys: readonly NonNullable<Key>[];
}

/** Reads the values of a column in all tables that are ordered by it. */
function readValues(graph: MemoryGraph, name: string, column: string, currency?: string): Values {
  const nodes: number[] = [];
  const keys: NonNullable<Key>[] = [];
  for (const type of concreteTypes) {
    const property = graphModel[type].properties[name];
    if (!property?.sortable || orderColumn(name, property, currency) !== column) continue;
    const table = graph.tables[type];
    for (const [row, key] of (table.column(column) as readonly Key[]).entries()) {
      if (key === null) continue;
      nodes.push(table.nodes[row] as number);
      keys.push(key);
    }
  }
  return { nodes: Int32Array.from(nodes), keys };
}

function rankNodes({ nodes, keys }: Values, count: number): Ranks {
  const sorted = Int32Array.from(keys, (_key, i) => i).sort((a, b) => {
    const [x, y] = [keys[a] as NonNullable<Key>, keys[b] as NonNullable<Key>];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const ranked = new Int32Array(nodes.length);
  let last = 0;
  sorted.forEach((i, at) => {
    if (at > 0 && keys[i] !== keys[sorted[at - 1] as number]) last++;
    ranked[i] = last;
  });
  last++;
  const of = new Int32Array(count).fill(last);
  nodes.forEach((node, i) => {
    of[node] = ranked[i] as number;
  });
  return { of, last, absent: last };
}
