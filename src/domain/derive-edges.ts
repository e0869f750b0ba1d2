import type { EdgeType } from './edge-types.js';
import type { Graph, GraphEdge } from './graph.js';
import { readPartialDate } from './partial-date.js';

/**
 * All edges of a graph: the stated ones, and those that follow from them so that every list is one
 * step away.
 *
 * - INVOLVES: a relation, both its ends.
 * - ACTED_IN, PLAYED: a person, the works and characters of their portrayals.
 * - WORKED_ON: a person, the works they acted in or are credited on.
 * - APPEARS_IN: a character, the works of its portrayals, besides those where it is stated.
 * - FIRST_APPEARS_IN: a character, the earliest released of these; works of unknown date come last,
 *   then the first by id.
 * - IN_FRANCHISE: an episode, the franchises of its series; a person or character, those of their works.
 *   Where it is stated it stays stated.
 */
export function deriveEdges({ nodes, edges }: Graph): readonly GraphEdge[] {
  const stated = indexEdges(edges);
  const releases = firstDays(nodes);
  const derived = new Edges(edges);

  for (const { from, to } of stated.of('SUBJECT_OF')) derived.add('INVOLVES', to, from);
  for (const { from, to } of stated.of('OBJECT')) derived.add('INVOLVES', from, to);

  const billings = new Map<string, number>();
  for (const { id, type, properties } of nodes) {
    const { billing } = properties;
    if (type === 'Portrayal' && typeof billing === 'number') billings.set(id, billing);
  }
  for (const { from: performer, to: portrayal } of stated.of('PERFORMS')) {
    const [character] = stated.from('OF', portrayal);
    const [work] = stated.from('IN', portrayal);
    if (character === undefined || work === undefined) continue;
    const billing = order('billing', billings.get(portrayal));
    derived.add('ACTED_IN', performer, work, billing);
    derived.add('WORKED_ON', performer, work);
    derived.add('PLAYED', performer, character, order('released', releases.get(work)));
    derived.add('APPEARS_IN', character, work, billing);
  }
  for (const { from: person, to: credit } of stated.of('HOLDS')) {
    for (const work of stated.from('ON', credit)) derived.add('WORKED_ON', person, work);
  }

  for (const { from: episode, to: series } of stated.of('EPISODE_OF')) {
    for (const franchise of stated.from('IN_FRANCHISE', series)) {
      derived.add('IN_FRANCHISE', episode, franchise);
    }
  }
  const works = indexEdges(derived.all());
  const earliest = new Map<string, string>();
  for (const { from: character, to: work } of works.of('APPEARS_IN')) {
    const other = earliest.get(character);
    if (other === undefined || isEarlier(work, other, releases)) earliest.set(character, work);
  }
  for (const [character, work] of earliest) derived.add('FIRST_APPEARS_IN', character, work);
  for (const { from, to: work } of [...works.of('WORKED_ON'), ...works.of('APPEARS_IN')]) {
    for (const franchise of works.from('IN_FRANCHISE', work)) {
      derived.add('IN_FRANCHISE', from, franchise);
    }
  }
  return derived.all();
}

/** Edges that are stated in some places and follow in others. */
const mayBeBoth: ReadonlySet<EdgeType> = new Set(['APPEARS_IN', 'IN_FRANCHISE']);

/** Edges that are walked from a given start. */
const followed: ReadonlySet<EdgeType> = new Set(['OF', 'IN', 'ON', 'IN_FRANCHISE']);

type Order = NonNullable<GraphEdge['order']>;

/** Edges by type, start and end: each stands once, with the least of the numbers it was added with. */
class Edges {
  private readonly byKey = new Map<string, GraphEdge>();
  private readonly onlyStated: readonly GraphEdge[];

  constructor(stated: readonly GraphEdge[]) {
    this.onlyStated = stated.filter(({ type }) => !mayBeBoth.has(type));
    for (const edge of stated) if (mayBeBoth.has(edge.type)) this.byKey.set(keyOf(edge), edge);
  }

  add(type: EdgeType, from: string, to: string, order?: Order): void {
    const key = keyOf({ type, from, to });
    const present = this.byKey.get(key);
    const edge = present ?? { type, from, to, derived: true as const };
    const least = leastOf(present?.order, order);
    this.byKey.set(key, least === undefined ? edge : { ...edge, order: least });
  }

  all(): readonly GraphEdge[] {
    return [...this.onlyStated, ...this.byKey.values()];
  }
}

function keyOf({ type, from, to }: Pick<GraphEdge, 'type' | 'from' | 'to'>): string {
  return `${type} ${from} ${to}`;
}

function order(name: string, value: number | undefined): Order | undefined {
  return value === undefined ? undefined : { [name]: value };
}

function leastOf(a: Order | undefined, b: Order | undefined): Order | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const least: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    least[name] = Math.min(least[name] ?? value, value);
  }
  return least;
}

function isEarlier(a: string, b: string, releases: ReadonlyMap<string, number>): boolean {
  const unknown = Number.POSITIVE_INFINITY;
  const [first, second] = [releases.get(a) ?? unknown, releases.get(b) ?? unknown];
  return first === second ? a < b : first < second;
}

/** The first day each work may have been released. */
function firstDays(nodes: Graph['nodes']): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { id, properties } of nodes) {
    const { releaseDate } = properties;
    const date = typeof releaseDate === 'string' ? readPartialDate(releaseDate) : undefined;
    if (date !== undefined) days.set(id, date.from);
  }
  return days;
}

interface EdgeIndex {
  of(type: EdgeType): readonly GraphEdge[];
  /** Where edges of a type lead from a node. */
  from(type: EdgeType, node: string): readonly string[];
}

function indexEdges(edges: readonly GraphEdge[]): EdgeIndex {
  const byType = new Map<EdgeType, GraphEdge[]>();
  const ends = new Map<string, string[]>();
  for (const edge of edges) {
    append(byType, edge.type, edge);
    if (followed.has(edge.type)) append(ends, `${edge.type} ${edge.from}`, edge.to);
  }
  return {
    of: (type) => byType.get(type) ?? [],
    from: (type, node) => ends.get(`${type} ${node}`) ?? [],
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
