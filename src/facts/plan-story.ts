import { durationRangeInWords } from '../domain/duration.js';
import type { IntervalRelation } from '../domain/vocabulary.js';
import { printPlacement } from '../story/index.js';
import type { TemporalStatement } from '../timeline/index.js';
import type { GraphBuilder, NewClaim } from './graph-builder.js';
import { MAIN_SEGMENT, segmentId } from './schema/made-ids.js';
import { alternatives } from './schema/words.js';
import type { StoryClaim, WorkEntry } from './schema/works.js';
import { targetSegment } from './story-target.js';

interface PlannedSegment {
  readonly id: string;
  readonly role: string;
  readonly label: string;
  readonly continuity: string | undefined;
}

/** The segments of a work: those it lists, and its main one. */
export function segmentsOf({ id: work, title, story }: WorkEntry): readonly PlannedSegment[] {
  const listed = (story?.segments ?? []).map(({ key, role, label, continuity }) => ({
    id: segmentId(work, key),
    role,
    label,
    continuity: continuity ?? story?.continuity,
  }));
  const main = segmentId(work, MAIN_SEGMENT);
  if (listed.some(({ id }) => id === main)) return listed;
  const label = `${title}: main story`;
  return [...listed, { id: main, role: 'MAIN', label, continuity: story?.continuity }];
}

/** The ids of the segments that the story claims of a work speak of. */
export function mentionedSegments({ id, story }: WorkEntry): readonly string[] {
  return (story?.claims ?? []).flatMap(({ segment, to }) => {
    const own = segmentId(id, segment);
    return to === undefined ? [own] : [own, targetSegment(id, to)];
  });
}

/** Adds the segments of a work, its main one only where it is listed or mentioned, and their claims. */
export function planStory(graph: GraphBuilder, work: WorkEntry): void {
  const listed = work.story?.segments?.length ?? 0;
  for (const [index, { id, ...segment }] of segmentsOf(work).entries()) {
    if (index >= listed && !graph.isMentioned(id)) continue;
    graph.node(id, 'Segment', { ...segment });
    graph.edge('PART_OF', id, work.id);
  }
  for (const claim of work.story?.claims ?? []) {
    graph.claim(storyClaim(work.id, claim, (segment) => graph.nameOf(segment)));
  }
}

/** What a story claim of a work says. */
export function storyClaim(
  work: string,
  claim: StoryClaim,
  nameOf: (segment: string) => string,
): NewClaim {
  const { segment, relation, to, gap, span, duration, date, text, ...provenance } = claim;
  const [of, other] = [segmentId(work, segment), targetSegment(work, to ?? MAIN_SEGMENT)];
  const placement = storyStatement(claim, of, other);
  return {
    subject: of,
    property: 'placement',
    text: text ?? inWords(placement, nameOf),
    value: printPlacement(placement),
    content: { value: placement, text },
    provenance,
    isShown: provenance.status !== 'DEPRECATED',
  };
}

/** A story claim as a statement about the segments of these ids. */
export function storyStatement(
  { relation, gap, span, duration, date }: StoryClaim,
  of: string,
  to: string,
): TemporalStatement {
  if (relation !== undefined) {
    const between = { kind: 'relation', of, relations: relation, to } as const;
    return gap === undefined ? between : { ...between, gap };
  }
  if (span !== undefined) return { kind: 'span', of, to, ...span };
  if (duration !== undefined) return { kind: 'duration', of, ...duration };
  if (date !== undefined) return { kind: 'date', of, date };
  throw new TypeError('A checked story claim has one of its forms.');
}

const RELATION_WORDS: Readonly<Record<IntervalRelation, string>> = {
  BEFORE: 'ends before',
  AFTER: 'begins after',
  MEETS: 'ends as it leads into',
  MET_BY: 'begins right after',
  OVERLAPS: 'begins before and runs into',
  OVERLAPPED_BY: 'begins during and outlasts',
  STARTS: 'starts together with but ends before',
  STARTED_BY: 'starts together with and outlasts',
  DURING: 'takes place during',
  CONTAINS: 'contains',
  FINISHES: 'begins later than but ends together with',
  FINISHED_BY: 'begins earlier than and ends together with',
  EQUALS: 'takes place at the same time as',
};

function inWords(statement: TemporalStatement, nameOf: (segment: string) => string): string {
  const name = (segment: string) => `"${nameOf(segment)}"`;
  const of = name(statement.of);
  switch (statement.kind) {
    case 'relation': {
      const how = alternatives(statement.relations.map((relation) => RELATION_WORDS[relation]));
      const { gap } = statement;
      const apart = gap === undefined ? '' : `, ${durationRangeInWords(gap.min, gap.max)} apart`;
      return `${of} ${how} ${name(statement.to)}${apart}`;
    }
    case 'span': {
      const length = durationRangeInWords(statement.min, statement.max);
      return `from the start of ${of} to the end of ${name(statement.to)}: ${length}`;
    }
    case 'duration':
      return `${of} lasts ${durationRangeInWords(statement.min, statement.max)}`;
    case 'date':
      return `${of} is set in ${statement.date}`;
  }
}
