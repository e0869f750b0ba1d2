import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { typeOfId } from '../../src/domain/ids.js';
import { membersOf } from '../../src/domain/type-names.js';

/** A step of a chain as an answer shows it. */
export interface NaiveStep {
  readonly from: string;
  readonly to: string;
  readonly fact: string;
}

export interface NaiveQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
}

const HUBS = ['franchise/', 'company/', 'place/'];
const PARTS = new Set(['EPISODE_OF', 'SEASON_OF', 'IN_SEASON']);
const TIES = new Set(['PERFORMS', 'OF', 'IN', 'HOLDS', 'ON', 'SUBJECT_OF', 'OBJECT']);

/**
 * Finds chains by brute force: follows every path without repetition, keeps those in which only neighbours
 * are tied, and sorts them.
 */
export function naiveChains(
  graph: ImportPlan,
  query: NaiveQuery,
): readonly (readonly NaiveStep[])[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const facts = tiesOf(graph, nodes);
  const isTied = (a: string, b: string): boolean => facts.get(a)?.has(b) === true;
  const found: string[][] = [];
  const walk = (chain: readonly string[]): void => {
    const last = chain.at(-1) as string;
    if (last === query.to) {
      const isShort = chain.every((a, i) => chain.every((b, j) => j < i + 2 || !isTied(a, b)));
      if (isShort && chain.length > 1) found.push([...chain]);
      return;
    }
    if (chain.length > query.maxLength) return;
    if (chain.length > 1 && HUBS.some((hub) => last.startsWith(hub))) return;
    for (const next of facts.get(last)?.keys() ?? []) {
      if (!chain.includes(next)) walk([...chain, next]);
    }
  };
  walk([query.from]);
  return found
    .sort((a, b) => a.length - b.length || (a.join('\n') < b.join('\n') ? -1 : 1))
    .slice(0, query.first)
    .map((chain) =>
      chain.slice(1).map((to, at): NaiveStep => {
        const from = chain[at] as string;
        const fact = facts.get(from)?.get(to)?.toSorted(byRank)[0]?.id ?? '';
        return { from, to, fact };
      }),
    );
}

function tiesOf({ edges }: ImportPlan, nodes: ReadonlyMap<string, GraphNode>): FactsBetween {
  const ends = new Map<string, Set<string>>();
  for (const { type, from, to } of edges) {
    if (!TIES.has(type)) continue;
    const [fact, entity] = isEntity(from) ? [to, from] : [from, to];
    ends.set(fact, (ends.get(fact) ?? new Set()).add(entity));
  }
  const ties: FactsBetween = new Map();
  for (const [fact, entities] of ends) {
    for (const from of entities) {
      for (const to of entities) if (from < to) tie(ties, from, to, nodes.get(fact) as GraphNode);
    }
  }
  for (const { type, from: part, to: whole } of edges) {
    if (PARTS.has(type)) tie(ties, part, whole, nodes.get(part) as GraphNode);
  }
  return ties;
}

type FactsBetween = Map<string, Map<string, GraphNode[]>>;

/** Ties two entities to each other by a fact. */
function tie(ties: FactsBetween, a: string, b: string, fact: GraphNode): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = ties.get(from) ?? new Map<string, GraphNode[]>();
    ties.set(from, known.set(to, [...(known.get(to) ?? []), fact]));
  }
}

function isEntity(id: string): boolean {
  return membersOf.Entity.some((type) => type === typeOfId(id));
}

function byRank(a: GraphNode, b: GraphNode): number {
  const rank = ({ type, properties }: GraphNode): number =>
    ['Portrayal', 'Credit', 'Relation'].indexOf(type) + (properties.spoiler === true ? 1 : 0);
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}
