import type { EdgeType } from './edge-types.js';
import type { Graph, GraphEdge } from './graph.js';
import { createGraphReader, type GraphReader } from './graph-reader.js';
import { firstDay } from './partial-date.js';
import { isReleased, releaseOf } from './release.js';
import { wholesOf } from './wholes.js';

/**
 * All edges of a graph: the stated ones, and derived ones that put every list one step away.
 *
 * - IN_SEASON: from an episode to the season of its series that has its season's number.
 * - INVOLVES: from a relation to both its ends.
 * - ACTED_IN, PLAYED: from a person to the works and characters of their portrayals.
 * - WORKED_ON: from a person to the works they acted in or are credited on.
 * - APPEARS_IN: from a character to the works of its portrayals, in addition to those stated.
 * - FIRST_APPEARS_IN: from a character to the earliest of these that was released; works of unknown
 *   date come last, and ids break ties.
 * - IN_FRANCHISE: from an episode or season to the franchises of its wholes, and from a person or
 *   character to those of their works. A stated edge stays stated.
 *
 * Who acted in, worked on or appears in a part, such as an episode, did so in its wholes. That does not
 * make a series the first appearance of a guest, who came later than it.
 */
export function deriveEdges(graph: Graph): readonly GraphEdge[] {
  const inSeasons = seasonsOfEpisodes(createGraphReader(graph));
  const stated = createGraphReader({ nodes: graph.nodes, edges: [...graph.edges, ...inSeasons] });
  const releases = new Map(
    stated.nodesOf('Work').map(({ id, properties }) => [id, firstDay(properties.releaseDate)]),
  );
  const appeared = new Map(
    stated
      .nodesOf('Work')
      .filter(isReleased)
      .map((work) => [work.id, releaseOf(work)?.day]),
  );
  const derived = new Edges(stated.edges);

  for (const { from, to } of stated.edgesOf('SUBJECT_OF')) derived.add('INVOLVES', to, from);
  for (const { from, to } of stated.edgesOf('OBJECT')) derived.add('INVOLVES', from, to);

  for (const { from: performer, to: portrayal } of stated.edgesOf('PERFORMS')) {
    const [character] = stated.from('OF', portrayal);
    const [work] = stated.from('IN', portrayal);
    if (work === undefined) continue;
    const billing = order('billing', stated.byId(portrayal)?.properties.billing);
    derived.add('ACTED_IN', performer, work, billing);
    derived.add('WORKED_ON', performer, work);
    if (character === undefined) continue;
    derived.add('PLAYED', performer, character, order('released', releases.get(work)));
    derived.add('APPEARS_IN', character, work, billing);
  }
  for (const { from: person, to: credit } of stated.edgesOf('HOLDS')) {
    for (const work of stated.from('ON', credit)) derived.add('WORKED_ON', person, work);
  }

  for (const { id: part } of stated.nodesOf('Work')) {
    for (const whole of wholesOf(stated, part)) {
      for (const franchise of stated.from('IN_FRANCHISE', whole)) {
        derived.add('IN_FRANCHISE', part, franchise);
      }
    }
  }
  const works = createGraphReader({ nodes: [], edges: derived.all() });
  const earliest = new Map<string, string>();
  for (const { from: character, to: work } of works.edgesOf('APPEARS_IN')) {
    const other = earliest.get(character);
    if (!appeared.has(work)) continue;
    if (other === undefined || isEarlier(work, other, appeared)) earliest.set(character, work);
  }
  for (const [character, work] of earliest) derived.add('FIRST_APPEARS_IN', character, work);
  for (const { from, to: work } of [
    ...works.edgesOf('WORKED_ON'),
    ...works.edgesOf('APPEARS_IN'),
  ]) {
    for (const franchise of works.from('IN_FRANCHISE', work)) {
      derived.add('IN_FRANCHISE', from, franchise);
    }
  }
  for (const type of ['ACTED_IN', 'WORKED_ON', 'APPEARS_IN'] as const) {
    for (const { from, to: part } of works.edgesOf(type)) {
      for (const whole of wholesOf(stated, part)) derived.add(type, from, whole);
    }
  }
  return derived.all();
}

function seasonsOfEpisodes({ byId, edgesOf, to }: GraphReader): readonly GraphEdge[] {
  return edgesOf('EPISODE_OF').flatMap(({ from: episode, to: series }): readonly GraphEdge[] => {
    const number = byId(episode)?.properties.season;
    const [season] = to('SEASON_OF', series)
      .filter((one) => number !== undefined && byId(one)?.properties.number === number)
      .sort();
    if (season === undefined) return [];
    return [{ type: 'IN_SEASON', from: episode, to: season, derived: true }];
  });
}

/** Edge types that are sometimes stated and sometimes derived. */
const mayBeBoth: ReadonlySet<EdgeType> = new Set(['APPEARS_IN', 'IN_FRANCHISE']);

type Order = NonNullable<GraphEdge['order']>;

/** Edges by type, start and end: each is kept once, with the least of the numbers it was added with. */
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

function order(name: string, value: unknown): Order | undefined {
  return Number.isFinite(value) ? { [name]: Number(value) } : undefined;
}

function leastOf(a: Order | undefined, b: Order | undefined): Order | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const least: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    least[name] = Math.min(least[name] ?? value, value);
  }
  return least;
}

function isEarlier(
  a: string,
  b: string,
  releases: ReadonlyMap<string, number | undefined>,
): boolean {
  const unknown = Number.POSITIVE_INFINITY;
  const [first, second] = [releases.get(a) ?? unknown, releases.get(b) ?? unknown];
  return first === second ? a < b : first < second;
}
