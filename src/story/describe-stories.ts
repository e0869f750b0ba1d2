import type { Graph } from '../domain/graph.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { timelineId } from '../domain/ids.js';
import { isKindOf } from '../domain/type-names.js';
import type { TimelineOrder } from '../domain/vocabulary.js';
import {
  type Conflict,
  explainConflict,
  type OrderStep,
  precedingPairs,
  printNetwork,
  storyOrder,
} from '../timeline/index.js';
import { addJourneys } from './add-journeys.js';
import { addPlacements } from './add-placements.js';
import { segmentNames } from './name-segments.js';
import { RecordBuilder } from './record-builder.js';
import { releaseOrder } from './release-order.js';
import type { Story } from './solve-stories.js';

/**
 * Story time as records ready to be read: a timeline for every franchise, with its orders, its
 * contradictions and the network that relates any two of its segments, a placement for every work that
 * has segments, the journey of every character, and which works certainly precede which.
 */
export function describeStories(graph: GraphReader, stories: readonly Story[]): Graph {
  const records = new RecordBuilder();
  const nameOf = segmentNames(graph);
  for (const story of stories) {
    const network = addStory(records, story);
    for (const franchise of story.franchises) {
      const works = worksIn(graph, franchise);
      const own = new Set(works);
      const id = timelineId(franchise);
      if (id === undefined) throw new TypeError(`"${franchise}" is no id of a franchise.`);
      records.node('Timeline', id, { network });
      records.edge('TIMELINE_OF', id, franchise);
      addOrder(records, id, 'STORY', storyOrder(story.timeline, story.precedence, works).steps);
      addOrder(records, id, 'RELEASE', releaseOrder(graph, works));
      addConflicts(records, id, conflictsOf(story, own), nameOf);
    }
    addPlacements(records, story);
    for (const pair of precedingPairs(story.precedence)) records.precedence(pair);
  }
  addJourneys(records, graph, stories);
  return records.build();
}

/** What relates any two works or segments of a story, whatever franchises they are in. */
function addStory(records: RecordBuilder, { works, timeline }: Story): string {
  const network = printNetwork(timeline, works);
  const [first] = [...works].sort();
  if (first === undefined) return network;
  const id = `story/${first.replace('/', '-')}`;
  records.node('Story', id, { network });
  for (const told of [...works, ...timeline.positions.keys()]) records.edge('TOLD_IN', told, id);
  return network;
}

function worksIn({ byId, to }: GraphReader, franchise: string): readonly string[] {
  return to('IN_FRANCHISE', franchise).filter((member) => isKindOf('Work', byId(member)?.type));
}

function addOrder(
  records: RecordBuilder,
  timeline: string,
  by: TimelineOrder,
  steps: readonly OrderStep[],
): void {
  const idOf = (index: number): string =>
    `${timeline.replace('timeline', 'timeline-step')}-${by.toLowerCase()}-${index + 1}`;
  for (const [index, { works, after, because }] of steps.entries()) {
    records.node('TimelineStep', idOf(index), { position: index + 1 });
    for (const work of works) records.edge('STEP_WORK', idOf(index), work);
    records.list('STEP_AFTER', idOf(index), after);
    records.list('STEP_CLAIM', idOf(index), because);
  }
  records.list(`${by}_STEP`, timeline, [...steps.keys()].map(idOf));
}

/** The contradictions that involve claims about the works of a franchise. */
function conflictsOf({ timeline }: Story, works: ReadonlySet<string>): readonly Conflict[] {
  const isOwn = (segment: string): boolean =>
    works.has(timeline.positions.get(segment)?.segment.work ?? '');
  return timeline.conflicts.filter(({ claims }) =>
    claims.some(
      ({ statement }) => isOwn(statement.of) || ('to' in statement && isOwn(statement.to)),
    ),
  );
}

function addConflicts(
  records: RecordBuilder,
  timeline: string,
  conflicts: readonly Conflict[],
  nameOf: (segment: string) => string,
): void {
  const ids = conflicts.map(
    (_, index) => `${timeline.replace('timeline', 'timeline-conflict')}-${index + 1}`,
  );
  for (const [index, conflict] of conflicts.entries()) {
    const id = ids[index] ?? '';
    records.node('TimelineConflict', id, { explanation: explainConflict(conflict, nameOf) });
    const claims = conflict.claims.map((claim) => claim.id);
    records.list('CONFLICT_CLAIM', id, claims);
    records.edge('OUTVOTED', id, conflict.outvoted.id);
  }
  records.list('HAS_CONFLICT', timeline, ids);
}
