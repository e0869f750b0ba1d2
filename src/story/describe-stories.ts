import type { Graph } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import { timelineId } from '../domain/ids.js';
import { workTypes } from '../domain/type-names.js';
import type { TimelineOrder } from '../domain/vocabulary.js';
import {
  type Conflict,
  explainConflict,
  precedingPairs,
  printNetwork,
  type StoryStep,
  storyOrder,
} from '../timeline/index.js';
import { addPlacements } from './add-placements.js';
import { segmentNames } from './name-segments.js';
import { RecordBuilder } from './record-builder.js';
import { createReleaseOrder } from './release-order.js';
import type { Story } from './solve-stories.js';

/**
 * What there is to tell of story time, as records ready to be read: a timeline for every franchise,
 * with its orders, its contradictions and the network that answers how any two stand to each other,
 * a placement for every work that has segments, and which works certainly precede which.
 */
export function describeStories(graph: Graph, stories: readonly Story[]): Graph {
  const records = new RecordBuilder();
  const releases = createReleaseOrder(graph);
  const worksIn = worksByFranchise(graph);
  const nameOf = segmentNames(graph);
  for (const story of stories) {
    for (const franchise of story.franchises) {
      const works = worksIn.get(franchise) ?? [];
      const own = new Set(works);
      const id = timelineId(franchise);
      if (id === undefined) throw new TypeError(`"${franchise}" is no id of a franchise.`);
      records.node('Timeline', id, { network: printNetwork(story.timeline, own) });
      records.edge('TIMELINE_OF', id, franchise);
      addOrder(records, id, 'STORY', storyOrder(story.timeline, story.precedence, works).steps);
      addOrder(records, id, 'RELEASE', releases(works));
      addConflicts(records, id, conflictsOf(story, own), nameOf);
    }
    addPlacements(records, story);
    for (const pair of precedingPairs(story.timeline, story.precedence)) records.precedence(pair);
  }
  return records.build();
}

function worksByFranchise({ nodes, edges }: Graph): ReadonlyMap<string, readonly string[]> {
  const types: ReadonlySet<string> = new Set(workTypes);
  const works = new Set(nodes.flatMap(({ id, type }) => (types.has(type) ? [id] : [])));
  const members = edges.filter(({ type, from }) => type === 'IN_FRANCHISE' && works.has(from));
  const franchises = groupBy(members, ({ to }) => to);
  return new Map([...franchises].map(([id, group]) => [id, group.map(({ from }) => from)]));
}

function addOrder(
  records: RecordBuilder,
  timeline: string,
  by: TimelineOrder,
  steps: readonly StoryStep[],
): void {
  const idOf = (index: number): string =>
    `${timeline.replace('timeline', 'timeline-step')}-${by.toLowerCase()}-${index + 1}`;
  for (const [index, { works, because }] of steps.entries()) {
    records.node('TimelineStep', idOf(index), { position: index + 1 });
    for (const work of works) records.edge('STEP_WORK', idOf(index), work);
    records.list('STEP_CLAIM', idOf(index), because);
  }
  records.list(`${by}_STEP`, timeline, [...steps.keys()].map(idOf));
}

/** The contradictions among claims that speak of the works of a franchise. */
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
