import { printDateRange } from '../domain/date-range.js';
import type { Graph, GraphEdge, GraphNode } from '../domain/graph.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { releaseOf } from '../domain/release.js';
import { measureFrom, segmentDates, type WorkDates, workDates } from '../timeline/index.js';
import type { Story } from './solve-stories.js';

type Properties = GraphNode['properties'];

/** What story time adds to works, segments and claims. */
interface Placed {
  readonly properties: ReadonlyMap<string, Properties>;
  /** From each segment to the work whose start it is measured from. */
  readonly edges: readonly GraphEdge[];
}

/**
 * Gives each segment the bounds that the accepted claims leave for its start and end, measured from
 * the start of the main story of the first released work of its franchise, and each segment and work
 * the dates of the calendar within which it certainly takes place. A claim that was set aside is not
 * shown.
 */
export function placeSegments(graph: GraphReader, stories: readonly Story[]): Graph {
  const origins = originsOf(graph, new Set(stories.flatMap(({ works }) => [...works])));
  const placed = stories.map((story) => placeStory(story, origins));
  const added = new Map(placed.flatMap(({ properties }) => [...properties]));
  return {
    nodes: graph.nodes.map((node) => {
      const known = added.get(node.id);
      return known === undefined ? node : { ...node, properties: { ...node.properties, ...known } };
    }),
    edges: [...graph.edges, ...placed.flatMap(({ edges }) => edges)],
  };
}

function placeStory(
  { works, timeline, precedence }: Story,
  origins: ReadonlyMap<string, string>,
): Placed {
  const properties = new Map<string, Properties>();
  const edges: GraphEdge[] = [];
  const ownOrigins = new Set([...works].map((work) => origins.get(work) ?? work));
  const boundsFrom = new Map([...ownOrigins].map((work) => [work, measureFrom(timeline, work)]));
  const datesOf = segmentDates(timeline);
  for (const { segment } of timeline.positions.values()) {
    const origin = origins.get(segment.work) ?? segment.work;
    const bounds = boundsFrom.get(origin)?.(segment.id);
    const known = Object.entries(bounds ?? {}).filter(([, bound]) => bound !== null);
    properties.set(segment.id, { ...Object.fromEntries(known), ...dateOf(datesOf(segment.id)) });
    if (known.length > 0) {
      edges.push({ type: 'COUNTED_FROM', from: segment.id, to: origin, derived: true });
    }
  }
  const datesOfWork = workDates(precedence);
  for (const work of works) properties.set(work, columnsOf(datesOfWork(work)));
  for (const { outvoted } of timeline.conflicts) properties.set(outvoted.id, { isShown: false });
  return { properties, edges };
}

function columnsOf(dates: WorkDates | undefined): Properties {
  if (dates === undefined) return {};
  const { minutes, calendar, days } = dates;
  const bounds = Object.entries({
    storyEarliestStart: minutes.earliestStart,
    storyLatestStart: minutes.latestStart,
    storyEarliestEnd: minutes.earliestEnd,
    storyLatestEnd: minutes.latestEnd,
  }).filter(([, minute]) => Number.isFinite(minute));
  if (bounds.length === 0) return {};
  return { storyCalendar: calendar, ...Object.fromEntries(bounds), ...dateOf(days) };
}

function dateOf(days: WorkDates['days']): Properties {
  const printed = printDateRange(days);
  return printed === undefined ? {} : { storyDate: printed.text, storyDateInWords: printed.words };
}

/** For each work, the one whose start its story time is measured from; itself outside franchises. */
function originsOf(
  { byId, from }: GraphReader,
  works: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const dayOf = (work: string): number => {
    const node = byId(work);
    return (node && releaseOf(node))?.day ?? Number.POSITIVE_INFINITY;
  };
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
