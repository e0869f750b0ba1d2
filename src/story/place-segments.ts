import type { Graph, GraphNode } from '../domain/graph.js';
import { measureFrom } from '../timeline/index.js';
import { firstDay } from './first-day.js';
import type { Story } from './solve-stories.js';

/**
 * Gives each segment the bounds of its start and end that the accepted claims leave. They are counted
 * from the start of the main story of the work of its franchise that was released first.
 */
export function placeSegments(graph: Graph, stories: readonly Story[]): readonly GraphNode[] {
  const bounds = new Map<string, GraphNode['properties']>();
  const origins = originsOf(graph, new Set(stories.flatMap(({ works }) => [...works])));
  for (const { works, timeline } of stories) {
    const ownOrigins = new Set([...works].map((work) => origins.get(work) ?? work));
    const boundsFrom = new Map([...ownOrigins].map((work) => [work, measureFrom(timeline, work)]));
    for (const { segment } of timeline.positions.values()) {
      const found = boundsFrom.get(origins.get(segment.work) ?? '')?.(segment.id);
      const known = Object.entries(found ?? {}).filter(([, bound]) => bound !== null);
      bounds.set(segment.id, Object.fromEntries(known));
    }
  }
  return graph.nodes.map((node) => {
    const known = bounds.get(node.id);
    return known === undefined ? node : { ...node, properties: { ...node.properties, ...known } };
  });
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
