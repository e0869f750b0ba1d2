import { durationRangeInWords } from '../domain/duration.js';
import { groupBy } from '../domain/group-by.js';
import {
  type KnownTime,
  knownTimes,
  lineUp,
  type Precedence,
  type SegmentRole,
  type Stretch,
  storyOrder,
  type Timeline,
} from '../timeline/index.js';

export type ChartOrder = 'story' | 'release';

/** A picture of story time, ready to be printed in any form. */
export interface StoryChart {
  readonly title: string;
  readonly order: ChartOrder;
  /** How many points in time the bars stand between; they are in order, and not to scale. */
  readonly points: number;
  readonly rows: readonly ChartRow[];
  /** What is known of lengths, as sentences without an end: "John Wick to Chapter 2: 4 days". */
  readonly times: readonly string[];
  /** Titles of works without a place in this order. */
  readonly left: readonly string[];
}

/** A work or a segment of one. */
export interface ChartRow {
  /** Counts from 1; rows of one step are in no known order. */
  readonly step: number;
  readonly title: string;
  /** What it is of the work above, if it is not its main story: "prologue". */
  readonly part: string | undefined;
  /** Undefined where nothing places it. */
  readonly bar: Stretch | undefined;
}

export interface ChartWork {
  readonly id: string;
  readonly title: string;
  /** The first day it may have been released on, in days since 1970; infinite where unknown. */
  readonly releaseDay: number;
}

export interface ChartOptions {
  readonly title: string;
  readonly order: ChartOrder;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
  /** Those to be shown. */
  readonly works: readonly ChartWork[];
  /** What to call a segment: "the prologue of Ballerina". */
  readonly nameOf: (segment: string) => string;
}

/** Draws works in story order, or in the order of their releases, with bars for where they are set. */
export function storyChart(options: ChartOptions): StoryChart {
  const { title, order, timeline, works } = options;
  const titles = new Map(works.map((work) => [work.id, work.title]));
  const titleOf = (work: string): string => titles.get(work) ?? work;
  const { steps, left } = order === 'story' ? storySteps(options) : releaseSteps(works);
  const shown = new Set(steps.flat());
  const segments = [...timeline.positions.values()]
    .map(({ segment }) => segment)
    .filter(({ work }) => shown.has(work) && timeline.placed.has(work));
  const bars = lineUp(
    timeline,
    segments.map(({ id }) => id),
  );
  const segmentsOf = groupBy(segments, ({ work }) => work);
  const rows = steps.flatMap((step, index) =>
    [...step]
      .sort((a, b) => compareTexts(titleOf(a), titleOf(b)))
      .flatMap((work) =>
        rowsOf(index + 1, titleOf(work), segmentsOf.get(work) ?? [], options, bars),
      ),
  );
  return {
    title,
    order,
    points: Math.max(0, ...[...bars.values()].map(({ end }) => end + 1)),
    rows,
    times: knownTimes(timeline)
      .filter(({ from, to }) => bars.has(from) && bars.has(to))
      .sort((a, b) => startOf(bars, a) - startOf(bars, b) || compareTexts(a.to, b.to))
      .map((time) => timeInWords(time, options.nameOf)),
    left: left.map(titleOf).sort(compareTexts),
  };
}

interface Steps {
  readonly steps: readonly (readonly string[])[];
  readonly left: readonly string[];
}

function storySteps({ timeline, precedence, works }: ChartOptions): Steps {
  const ids = works.map(({ id }) => id);
  const { steps, unplaced } = storyOrder(timeline, precedence, ids);
  return { steps: steps.map((step) => step.works), left: unplaced };
}

function releaseSteps(works: readonly ChartWork[]): Steps {
  const dated = works.filter(({ releaseDay }) => Number.isFinite(releaseDay));
  const days = [...groupBy(dated, ({ releaseDay }) => releaseDay)].sort(([a], [b]) => a - b);
  return {
    steps: days.map(([, released]) => released.map(({ id }) => id)),
    left: works.filter((work) => !dated.includes(work)).map(({ id }) => id),
  };
}

/** The main story first, then what else there is of the work, as it happens. */
function rowsOf(
  step: number,
  title: string,
  segments: readonly { readonly id: string; readonly role: SegmentRole }[],
  { nameOf }: ChartOptions,
  bars: ReadonlyMap<string, Stretch>,
): readonly ChartRow[] {
  if (segments.length === 0) return [{ step, title, part: undefined, bar: undefined }];
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
    const part = hasOne(role) ? role.toLowerCase() : nameOf(id).replace(` in ${title}`, '');
    const isWhole = index === 0 && role === 'MAIN' && hasOne(role);
    return { step, title, part: isWhole ? undefined : part, bar: bars.get(id) };
  });
}

function startOf(bars: ReadonlyMap<string, Stretch>, { from }: KnownTime): number {
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
