import type { ExternalId } from '../../../domain/graph.js';
import { graphModel } from '../../../domain/graph-model.js';
import { idForm } from '../../../domain/search-words.js';
import { namesOf } from '../../../domain/titles.js';
import { concreteTypes, entityTypes, isKindOf } from '../../../domain/type-names.js';
import { createRanking, type RankNames, type SearchName } from '../../search/rank-names.js';
import { type MemoryGraph, typeMask } from './memory-graph.js';

/** Finds entities by their names. */
export interface NameSearch {
  readonly rank: RankNames;
  /** How many edges start or end at a node. */
  degree(node: number): number;
  /** The entities that a text is an id of, here or elsewhere; ascending. */
  identify(text: string): readonly number[];
}

/** Indexes the names of all entities. */
export function indexNames(graph: MemoryGraph): NameSearch {
  const degrees = countEdges(graph);
  return {
    rank: createRanking(listNames(graph)),
    degree: (node) => degrees[node] ?? 0,
    identify: indexIds(graph),
  };
}

/** Ids of the graph's own are known already; those elsewhere are kept by their values. */
function indexIds({ tables, numbers, types }: MemoryGraph): NameSearch['identify'] {
  const isEntity = typeMask('Entity');
  const elsewhere = new Map<string, number[]>();
  for (const type of entityTypes) {
    if (graphModel[type].properties.externalIds === undefined) continue;
    const { column, nodes } = tables[type];
    column('externalIds').forEach((ids, row) => {
      for (const { value } of ids as readonly ExternalId[]) {
        const form = idForm(value);
        if (form === undefined) continue;
        const known = elsewhere.get(form);
        if (known === undefined) elsewhere.set(form, [nodes[row] as number]);
        else known.push(nodes[row] as number);
      }
    });
  }
  return (text) => {
    const form = idForm(text);
    if (form === undefined) return [];
    const own = numbers.get(form);
    const isOwn = own !== undefined && isEntity[types[own] as number] === 1;
    const found = [...(elsewhere.get(form) ?? []), ...(isOwn ? [own] : [])];
    return [...new Set(found)].sort((a, b) => a - b);
  };
}

/** All names, by the ids of their entities; that of an entity comes before its other ones. */
function listNames({ tables, types, rows }: MemoryGraph): readonly SearchName[] {
  const columns = concreteTypes.map((type) => {
    if (!(entityTypes as readonly string[]).includes(type)) return undefined;
    const { column } = tables[type];
    return {
      names: column('name') as readonly (string | null)[],
      aliases: column('aliases') as readonly (readonly string[])[],
      titles: isKindOf('Work', type) ? column('knownTitles') : [],
    };
  });
  const listed: SearchName[] = [];
  types.forEach((type, node) => {
    const entities = columns[type];
    if (entities === undefined) return;
    const row = rows[node] as number;
    const name = entities.names[row];
    for (const text of namesOf(name, entities.aliases[row] ?? [], entities.titles[row])) {
      listed.push({ node, text, isAlias: text !== name });
    }
  });
  return listed;
}

function countEdges(graph: MemoryGraph): Uint32Array {
  const degrees = new Uint32Array(graph.ids.length);
  for (const { from, to } of graph.edges.values()) {
    for (const node of from) degrees[node] = (degrees[node] as number) + 1;
    for (const node of to) degrees[node] = (degrees[node] as number) + 1;
  }
  return degrees;
}
