import { durationRangeInWords } from '../domain/duration.js';
import type { GraphBuilder, NewClaim } from './graph-builder.js';
import type { WorkEntry } from './plan-work.js';
import { MAIN_SEGMENT, segmentId } from './schema/made-ids.js';
import { targetSegment } from './story-target.js';
import { alternatives } from './words.js';

/**
 * What a claim about story time says, as the JSON of its value: how two segments stand to each other,
 * how long one lasts, when it is set, or how long it is from the start of one to the end of another.
 * Segments stand by their ids, durations in ISO 8601; a bound that is not known is left out.
 */
export type PlacementValue =
  | {
      readonly kind: 'relation';
      readonly of: string;
      readonly relations: readonly string[];
      readonly to: string;
      readonly gap?: Range;
    }
  | ({ readonly kind: 'span'; readonly of: string; readonly to: string } & Range)
  | ({ readonly kind: 'duration'; readonly of: string } & Range)
  | { readonly kind: 'date'; readonly of: string; readonly date: string };

interface Range {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** Labels of segments by their ids. */
type Labels = ReadonlyMap<string, string>;

/** The segments that works list or that claims take for granted: id, work and what they are. */
interface PlannedSegment {
  readonly id: string;
  readonly work: string;
  readonly role: string;
  readonly label: string;
}

/** The segments that works list. */
export function listedSegments(works: readonly WorkEntry[]): readonly PlannedSegment[] {
  return works.flatMap(({ id: work, story }) =>
    (story?.segments ?? []).map(({ key, role, label }) => ({
      id: segmentId(work, key),
      work,
      role,
      label,
    })),
  );
}

/** The main segment of a work that doesn't list it. */
export function mainSegment({ id: work, title }: WorkEntry): PlannedSegment {
  return { id: segmentId(work, MAIN_SEGMENT), work, role: 'MAIN', label: `${title}: main story` };
}

export function planSegment(graph: GraphBuilder, segment: PlannedSegment): void {
  graph.node(segment.id, 'Segment', { role: segment.role, label: segment.label });
  graph.edge('PART_OF', segment.id, segment.work);
}

/** The ids of the segments that the story claims of a work speak of. */
export function mentionedSegments({ id, story }: WorkEntry): readonly string[] {
  return (story?.claims ?? []).flatMap(({ segment, to }) => {
    const own = segmentId(id, segment);
    return to === undefined ? [own] : [own, targetSegment(id, to)];
  });
}

/** Adds the claims about where the segments of a work stand in story time. */
export function planStory(graph: GraphBuilder, work: WorkEntry, labels: Labels): void {
  for (const claim of work.story?.claims ?? []) graph.claim(storyClaim(work.id, claim, labels));
}

/** What a story claim of a work says. The labels serve the words alone. */
export function storyClaim(work: string, claim: StoryClaim, labels: Labels): NewClaim {
  const { segment, relation, to, gap, span, duration, date, text, ...statement } = claim;
  const value = placementOf(work, claim);
  return {
    subject: value.of,
    property: 'placement',
    text: text ?? placementInWords(value, labels),
    value,
    content: { value, text },
    statement,
  };
}

type StoryClaim = NonNullable<NonNullable<WorkEntry['story']>['claims']>[number];

function placementOf(work: string, claim: StoryClaim): PlacementValue {
  const of = segmentId(work, claim.segment);
  const { relation, gap, span, duration, date } = claim;
  const to = targetSegment(work, claim.to ?? MAIN_SEGMENT);
  if (relation !== undefined) {
    const between = { kind: 'relation', of, relations: relation, to } as const;
    return gap === undefined ? between : { ...between, gap };
  }
  if (span !== undefined) return { kind: 'span', of, to, ...span };
  if (duration !== undefined) return { kind: 'duration', of, ...duration };
  if (date !== undefined) return { kind: 'date', of, date };
  throw new TypeError('A checked story claim has one of its forms.');
}

const RELATION_WORDS: Readonly<Record<StoryRelation, string>> = {
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
type StoryRelation = NonNullable<StoryClaim['relation']>[number];

function placementInWords(value: PlacementValue, labels: Labels): string {
  const label = (id: string) => `"${labels.get(id) ?? id}"`;
  const of = label(value.of);
  switch (value.kind) {
    case 'relation': {
      const how = alternatives(value.relations.map((one) => RELATION_WORDS[one as StoryRelation]));
      const { gap } = value;
      const apart = gap === undefined ? '' : `, ${durationRangeInWords(gap.min, gap.max)} apart`;
      return `${of} ${how} ${label(value.to)}${apart}`;
    }
    case 'span': {
      const length = durationRangeInWords(value.min, value.max);
      return `from the start of ${of} to the end of ${label(value.to)}: ${length}`;
    }
    case 'duration':
      return `${of} lasts ${durationRangeInWords(value.min, value.max)}`;
    case 'date':
      return `${of} is set in ${value.date}`;
  }
}
