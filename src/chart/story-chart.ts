import { durationRangeInWords } from '../domain/duration.js';
import { groupBy } from '../domain/group-by.js';
import type { Columns, KnownTime, SegmentRole } from '../timeline/index.js';

export type ChartOrder = 'story' | 'release';

/** A chart of story time, independent of how it is printed. */
export interface StoryChart {
  readonly title: string;
  readonly order: ChartOrder;
  /** The number of columns that bars span; columns are in order, but not to scale. */
  readonly columns: number;
  readonly rows: readonly ChartRow[];
  /** How many strands of works there are that nothing ties to each other. */
  readonly strands: number;
  /** Known lengths in words: "from John Wick to John Wick: Chapter 2: 4 days". */
  readonly times: readonly string[];
  /** What follows another step than the one above it: "Low Tide: after High Water". */
  readonly branches: readonly string[];
  /** Titles of the works that are not in this order. */
  readonly unplaced: readonly string[];
}

/** A work or one of its segments. */
export interface ChartRow {
  /** From 1; the order of rows within a step is unknown. */
  readonly step: number;
  /** The id of the work. */
  readonly work: string;
  readonly title: string;
  /** The id of the segment; undefined where nothing places the work. */
  readonly segment: string | undefined;
  /** Which part of the work it is, such as "prologue"; undefined for the main story. */
  readonly part: string | undefined;
  /** From 1; undefined where nothing places it. Bars of two strands cannot be compared. */
  readonly strand: number | undefined;
  /** Undefined where nothing places it. */
  readonly bar: Columns | undefined;
}

/** What a chart is drawn from: a solved timeline (`solved-story.ts`), or answers of the API. */
export interface ChartedStory {
  readonly title: string;
  readonly order: ChartOrder;
  readonly works: readonly ChartWork[];
  readonly steps: readonly ChartStep[];
  /** Which works claims tie together; undefined for a work that nothing places. */
  readonly strandOf: (work: string) => string | undefined;
  readonly segments: readonly ChartSegment[];
  /** The columns of segments of one strand. */
  readonly lineUp: (segments: readonly string[]) => ReadonlyMap<string, Columns>;
  readonly times: readonly KnownTime[];
  /** The name of a segment, such as "the prologue of Ballerina". */
  readonly nameOf: (segment: string) => string;
}

export interface ChartWork {
  readonly id: string;
  readonly title: string;
}

export interface ChartStep {
  /** Nothing known orders these. */
  readonly works: readonly string[];
  /** The works that all of these follow, with none between. */
  readonly after: readonly string[];
}

export interface ChartSegment {
  readonly id: string;
  readonly work: string;
  readonly role: SegmentRole;
}

/** Charts works by story order or by release, with a bar for when each takes place. */
export function storyChart(story: ChartedStory): StoryChart {
  const { title, order, works, steps, strandOf, nameOf } = story;
  const titles = new Map(works.map((work) => [work.id, work.title]));
  const titleOf = (work: string): string => titles.get(work) ?? work;
  const listed = steps.flatMap((step) => step.works);
  const shown = new Set(listed);
  const segments = story.segments.filter(
    ({ work }) => shown.has(work) && strandOf(work) !== undefined,
  );
  const strands = groupBy(segments, ({ work }) => strandOf(work));
  const bars = new Map(
    [...strands.values()].flatMap((own) => [...story.lineUp(own.map(({ id }) => id))]),
  );
  const numbered = [...new Set(listed.flatMap((work) => strandOf(work) ?? []))];
  const numberOf = (work: string): number | undefined =>
    numbered.indexOf(strandOf(work) ?? '') + 1 || undefined;
  const segmentsOf = groupBy(segments, ({ work }) => work);
  const rows = steps.flatMap((step, index) =>
    [...step.works]
      .sort((a, b) => compareTexts(titleOf(a), titleOf(b)))
      .flatMap((work) => {
        const row = { step: index + 1, work, title: titleOf(work), strand: numberOf(work) };
        return rowsOf(row, segmentsOf.get(work) ?? [], nameOf, bars);
      }),
  );
  return {
    title,
    order,
    columns: Math.max(0, ...[...bars.values()].map(({ end }) => end + 1)),
    rows,
    strands: numbered.length,
    times: story.times
      .filter(({ from, to }) => bars.has(from) && bars.has(to))
      .sort((a, b) => startOf(bars, a) - startOf(bars, b) || compareTexts(a.to, b.to))
      .map((time) => timeInWords(time, nameOf)),
    branches: branchesOf(steps, titleOf),
    unplaced: works.flatMap(({ id }) => (shown.has(id) ? [] : titleOf(id))).sort(compareTexts),
  };
}

/** The steps that follow others than the step above them. */
function branchesOf(
  steps: readonly ChartStep[],
  titleOf: (work: string) => string,
): readonly string[] {
  const named = (works: readonly string[]): string =>
    new Intl.ListFormat('en').format(works.map(titleOf));
  return steps.flatMap(({ works, after }, index) => {
    const above = new Set(steps[index - 1]?.works);
    const isNext = after.length === above.size && after.every((work) => above.has(work));
    return after.length === 0 || isNext ? [] : [`${named(works)} after ${named(after)}`];
  });
}

/** The main story first, then the other segments of the work in story order. */
function rowsOf(
  row: Pick<ChartRow, 'step' | 'work' | 'title' | 'strand'>,
  segments: readonly ChartSegment[],
  nameOf: ChartedStory['nameOf'],
  bars: ReadonlyMap<string, Columns>,
): readonly ChartRow[] {
  if (segments.length === 0)
    return [{ ...row, segment: undefined, part: undefined, bar: undefined }];
  const startOfBar = (id: string): number => bars.get(id)?.start ?? 0;
  const sorted = [...segments].sort(
    (a, b) =>
      Number(b.role === 'MAIN') - Number(a.role === 'MAIN') ||
      startOfBar(a.id) - startOfBar(b.id) ||
      compareTexts(a.id, b.id),
  );
  const hasOne = (role: SegmentRole): boolean =>
    segments.filter((one) => one.role === role).length === 1;
  return sorted.map(({ id, role }, index) => {
    const part = hasOne(role) ? role.toLowerCase() : nameOf(id).replace(` in ${row.title}`, '');
    const isWhole = index === 0 && role === 'MAIN' && hasOne(role);
    return { ...row, segment: id, part: isWhole ? undefined : part, bar: bars.get(id) };
  });
}

function startOf(bars: ReadonlyMap<string, Columns>, { from }: KnownTime): number {
  return bars.get(from)?.start ?? 0;
}

function timeInWords(
  { kind, from, to, min, max }: KnownTime,
  nameOf: (segment: string) => string,
): string {
  const length = durationRangeInWords(min, max);
  switch (kind) {
    case 'gap':
      return `from ${nameOf(from)} to ${nameOf(to)}: ${length}`;
    case 'length':
      return `${nameOf(from)} itself: ${length}`;
    case 'span':
      return `from the start of ${nameOf(from)} to the end of ${nameOf(to)}: ${length}`;
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
