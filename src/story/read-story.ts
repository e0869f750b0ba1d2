import { rankedClaim } from '../domain/claims.js';
import type { GraphNode } from '../domain/graph.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { groupBy } from '../domain/group-by.js';
import { segmentRoles, wordOf } from '../domain/vocabulary.js';
import { wholesOf } from '../domain/wholes.js';
import type { PartOf, Segment, TemporalClaim, TimelineInput } from '../timeline/index.js';
import { readPlacement } from './placement-value.js';

/** The segments of a graph and the claims that place them, as the solver takes them. */
export function readStory(graph: GraphReader): Required<TimelineInput> {
  const segments = graph.nodesOf('Segment').flatMap((node) => readSegment(graph, node));
  return {
    segments,
    parts: readParts(graph, segments),
    claims: graph.nodesOf('Claim').flatMap((node) => readClaim(graph, node)),
  };
}

function readSegment(graph: GraphReader, { id, properties }: GraphNode): readonly Segment[] {
  const { continuity } = properties;
  return graph.from('PART_OF', id).map((work) => ({
    id,
    work,
    role: wordOf(segmentRoles, properties.role),
    ...(continuity !== undefined && { continuity: String(continuity) }),
  }));
}

/**
 * What happens in a part happens in its whole, so its main segments lie within that of each of its
 * wholes. A whole with several main segments holds its parts in one or another of them, which bounds on
 * starts and ends cannot say.
 */
function readParts(graph: GraphReader, segments: readonly Segment[]): readonly PartOf[] {
  const mains = groupBy(
    segments.filter(({ role }) => role === 'MAIN'),
    ({ work }) => work,
  );
  return [...mains].flatMap(([work, own]) =>
    wholesOf(graph, work).flatMap((whole) => {
      const [main, ...others] = mains.get(whole) ?? [];
      if (main === undefined || others.length > 0) return [];
      return own.map(({ id }) => ({ part: id, whole: main.id }));
    }),
  );
}

/** Placements in words only, as free claims may be, say nothing that the solver understands. */
function readClaim(graph: GraphReader, node: GraphNode): readonly TemporalClaim[] {
  const { property, value } = node.properties;
  if (property !== 'placement' || typeof value !== 'string') return [];
  return [{ ...rankedClaim(graph, node), statement: readPlacement(value) }];
}
