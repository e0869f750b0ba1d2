import type { Graph, GraphNode } from '../domain/graph.js';
import { readPartialDate } from '../domain/partial-date.js';
import {
  measureFrom,
  type Segment,
  type SegmentRole,
  type Statement,
  solveTimeline,
  type TemporalClaim,
} from '../timeline/index.js';

/**
 * Gives each segment the bounds of its start and end that the accepted claims leave. They are counted
 * from the start of the main story of the work of its franchise that was released first.
 */
export function placeSegments(facts: Graph): Graph {
  const works = new Map(
    facts.edges.flatMap(({ type, from, to }) => (type === 'PART_OF' ? [[from, to]] : [])),
  );
  const segments = facts.nodes.flatMap((node) => readSegment(node, works));
  if (segments.length === 0) return facts;

  const timeline = solveTimeline({ segments, claims: facts.nodes.flatMap(readClaim) });
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
      statement: JSON.parse(value) as Statement,
    },
  ];
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
