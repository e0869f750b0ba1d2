import type { GraphNode } from '../domain/graph.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { firstDay } from '../domain/partial-date.js';
import { measureFrom } from '../timeline/index.js';
import type { Story } from './solve-stories.js';

/**
 * Gives each segment the bounds that the accepted claims leave for its start and end, measured from
 * the start of the main story of the first released work of its franchise. A claim that was set aside
 * is not shown.
 */
export function placeSegments(graph: GraphReader, stories: readonly Story[]): readonly GraphNode[] {
  const found = new Map<string, GraphNode['properties']>();
  const origins = originsOf(graph, new Set(stories.flatMap(({ works }) => [...works])));
  for (const { works, timeline } of stories) {
    const ownOrigins = new Set([...works].map((work) => origins.get(work) ?? work));
    const boundsFrom = new Map([...ownOrigins].map((work) => [work, measureFrom(timeline, work)]));
    for (const { segment } of timeline.positions.values()) {
      const measured = boundsFrom.get(origins.get(segment.work) ?? '')?.(segment.id);
      const known = Object.entries(measured ?? {}).filter(([, bound]) => bound !== null);
      found.set(segment.id, Object.fromEntries(known));
    }
  }
  for (const { timeline } of stories) {
    for (const { outvoted } of timeline.conflicts) found.set(outvoted.id, { isShown: false });
  }
  return graph.nodes.map((node) => {
    const known = found.get(node.id);
    return known === undefined ? node : { ...node, properties: { ...node.properties, ...known } };
  });
}

/** For each work, the one whose start its story time is measured from; itself outside franchises. */
function originsOf(
  { byId, from }: GraphReader,
  works: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const dayOf = (work: string): number => firstDay(byId(work)?.properties.releaseDate);
  const franchiseOf = (work: string): string | undefined =>
    [...from('IN_FRANCHISE', work)].sort()[0];
  const first = new Map<string, string>();
  for (const work of [...works].sort()) {
    const franchise = franchiseOf(work);
    if (franchise === undefined) continue;
    const known = first.get(franchise);
    if (known === undefined || dayOf(work) < dayOf(known)) first.set(franchise, work);
  }
  return new Map([...works].map((work) => [work, first.get(franchiseOf(work) ?? '') ?? work]));
}
