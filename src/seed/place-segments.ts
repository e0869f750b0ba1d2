import type { Graph } from '../domain/graph.js';
import { readPartialDate } from '../domain/partial-date.js';
import { measureFrom, type TimelineSolver } from '../timeline/index.js';
import { readStory } from './read-story.js';

/**
 * Gives each segment the bounds of its start and end that the accepted claims leave. They are counted
 * from the start of the main story of the work of its franchise that was released first.
 */
export function placeSegments(facts: Graph, solve: TimelineSolver): Graph {
  const story = readStory(facts);
  if (story.segments.length === 0) return facts;

  const works = new Map(story.segments.map(({ id, work }) => [id, work]));
  const timeline = solve(story);
  const origins = originsOf(facts, new Set(works.values()));
  const boundsFrom = new Map(
    [...new Set(origins.values())].map((work) => [work, measureFrom(timeline, work)]),
  );
  const nodes = facts.nodes.map((node) => {
    const bounds = boundsFrom.get(origins.get(works.get(node.id) ?? '') ?? '')?.(node.id);
    if (bounds === undefined) return node;
    const known = Object.entries(bounds).filter(([, bound]) => bound !== null);
    return { ...node, properties: { ...node.properties, ...Object.fromEntries(known) } };
  });
  return { ...facts, nodes };
}

/** For each work, the one from whose start its story time is counted; itself outside of franchises. */
function originsOf(
  { nodes, edges }: Graph,
  placed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const released = new Map(
    nodes.flatMap(({ id, properties: { releaseDate } }) =>
      placed.has(id) ? [[id, firstDay(releaseDate)]] : [],
    ),
  );
  const franchises = new Map<string, string>();
  for (const { type, from, to } of edges) {
    if (type !== 'IN_FRANCHISE' || !placed.has(from)) continue;
    const known = franchises.get(from);
    if (known === undefined || to < known) franchises.set(from, to);
  }
  const first = new Map<string, string>();
  for (const work of [...placed].sort()) {
    const franchise = franchises.get(work);
    if (franchise === undefined) continue;
    const known = first.get(franchise);
    if (known === undefined || (released.get(work) ?? 0) < (released.get(known) ?? 0)) {
      first.set(franchise, work);
    }
  }
  return new Map([...placed].map((work) => [work, first.get(franchises.get(work) ?? '') ?? work]));
}

function firstDay(releaseDate: unknown): number {
  const date = typeof releaseDate === 'string' ? readPartialDate(releaseDate) : undefined;
  return date?.from ?? Number.POSITIVE_INFINITY;
}
