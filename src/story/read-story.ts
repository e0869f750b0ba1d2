import type { Graph, GraphNode } from '../domain/graph.js';
import type {
  Segment,
  SegmentRole,
  TemporalClaim,
  TemporalStatement,
  TimelineInput,
} from '../timeline/index.js';

/** The segments of a graph and the claims about where they stand, as the solver takes them. */
export function readStory({ nodes, edges }: Graph): TimelineInput {
  const works = new Map(
    edges.flatMap(({ type, from, to }) => (type === 'PART_OF' ? [[from, to]] : [])),
  );
  return {
    segments: nodes.flatMap((node) => readSegment(node, works)),
    claims: nodes.flatMap(readClaim),
  };
}

function readSegment(
  { id, type, properties }: GraphNode,
  works: ReadonlyMap<string, string>,
): Segment[] {
  const work = works.get(id);
  return type === 'Segment' && work !== undefined
    ? [{ id, work, role: properties.role as SegmentRole }]
    : [];
}

/** Placements in words only, as free claims may be, tell a person something and the solver nothing. */
function readClaim({ id, type, properties }: GraphNode): TemporalClaim[] {
  const { property, value, status, statedOn } = properties;
  if (type !== 'Claim' || property !== 'placement' || typeof value !== 'string') return [];
  return [
    {
      id,
      status: status as TemporalClaim['status'],
      statedOn: statedOn as string | undefined,
      statement: JSON.parse(value) as TemporalStatement,
    },
  ];
}
