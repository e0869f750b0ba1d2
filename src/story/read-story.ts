import { rankedClaim } from '../domain/claims.js';
import type { GraphNode } from '../domain/graph.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { segmentRoles, wordOf } from '../domain/vocabulary.js';
import type { Segment, TemporalClaim, TimelineInput } from '../timeline/index.js';
import { readPlacement } from './placement-value.js';

/** The segments of a graph and the claims that place them, as the solver takes them. */
export function readStory(graph: GraphReader): TimelineInput {
  return {
    segments: graph.nodesOf('Segment').flatMap((node) => readSegment(graph, node)),
    claims: graph.nodesOf('Claim').flatMap(readClaim),
  };
}

function readSegment(graph: GraphReader, { id, properties }: GraphNode): readonly Segment[] {
  return graph
    .from('PART_OF', id)
    .map((work) => ({ id, work, role: wordOf(segmentRoles, properties.role) }));
}

/** Placements in words only, as free claims may be, say nothing that the solver understands. */
function readClaim(node: GraphNode): readonly TemporalClaim[] {
  const { property, value } = node.properties;
  if (property !== 'placement' || typeof value !== 'string') return [];
  return [{ ...rankedClaim(node), statement: readPlacement(value) }];
}
