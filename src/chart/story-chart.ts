import { durationRangeInWords } from '../domain/duration.js';
import { groupBy } from '../domain/group-by.js';
import {
  type Columns,
  type KnownTime,
  knownTimes,
  lineUp,
  type Precedence,
  type SegmentRole,
  storyOrder,
  type Timeline,
} from '../timeline/index.js';

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
  readonly title: string;
  /** Which part of the work it is, such as "prologue"; undefined for the main story. */
  readonly part: string | undefined;
  /** From 1; undefined where nothing places it. Bars of two strands cannot be compared. */
  readonly strand: number | undefined;
  /** Undefined where nothing places it. */
  readonly bar: Columns | undefined;
}

interface ChartWork {
  readonly id: string;
  readonly title: string;
}

interface ChartOptions {
  readonly title: string;
  readonly order: ChartOrder;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
  readonly works: readonly ChartWork[];
  /** The ids of works that were released, step by step. */
  readonly released: readonly (readonly string[])[];
  /** The name of a segment, such as "the prologue of Ballerina". */
  readonly nameOf: (segment: string) => string;
}

/** Charts works by story order or by release, with a bar for when each takes place. */
export function storyChart(options: ChartOptions): StoryChart {
  const { title, order, timeline, works } = options;
  const titles = new Map(works.map((work) => [work.id, work.title]));
  const titleOf = (work: string): string => titles.get(work) ?? work;
  const { steps, branches, unplaced } =
    order === 'story' ? storySteps(options, titleOf) : releaseSteps(options);
  const shown = new Set(steps.flat());
  const segments = [...timeline.positions.values()]
    .map(({ segment }) => segment)
    .filter(({ work }) => shown.has(work) && timeline.strands.has(work));
  const strands = groupBy(segments, ({ work }) => timeline.strands.get(work));
  const bars = new Map(
    [...strands.values()].flatMap((own) => [
      ...lineUp(
        timeline,
        own.map(({ id }) => id),
      ),
    ]),
  );
  const numbered = [...new Set(steps.flat().flatMap((work) => timeline.strands.get(work) ?? []))];
  const strandOf = (work: string): number | undefined =>
    numbered.indexOf(timeline.strands.get(work) ?? '') + 1 || undefined;
  const segmentsOf = groupBy(segments, ({ work }) => work);
  const rows = steps.flatMap((step, index) =>
    [...step]
      .sort((a, b) => compareTexts(titleOf(a), titleOf(b)))
      .flatMap((work) => {
        const row = { step: index + 1, title: titleOf(work), strand: strandOf(work) };
        return rowsOf(row, segmentsOf.get(work) ?? [], options, bars);
      }),
  );
  return {
    title,
    order,
    columns: Math.max(0, ...[...bars.values()].map(({ end }) => end + 1)),
    rows,
    strands: numbered.length,
    times: knownTimes(timeline)
      .filter(({ from, to }) => bars.has(from) && bars.has(to))
      .sort((a, b) => startOf(bars, a) - startOf(bars, b) || compareTexts(a.to, b.to))
      .map((time) => timeInWords(time, options.nameOf)),
    branches,
    unplaced: unplaced.map(titleOf).sort(compareTexts),
  };
}

interface Steps {
  readonly steps: readonly (readonly string[])[];
  readonly branches: readonly string[];
  readonly unplaced: readonly string[];
}

function storySteps(
  { timeline, precedence, works }: ChartOptions,
  titleOf: (work: string) => string,
): Steps {
  const ids = works.map(({ id }) => id);
  const { steps, unplaced } = storyOrder(timeline, precedence, ids);
  const named = (works: readonly string[]): string =>
    new Intl.ListFormat('en').format(works.map(titleOf));
  const branches = steps.flatMap(({ works, after }, index) => {
    const above = new Set(steps[index - 1]?.works);
    const isNext = after.length === above.size && after.every((work) => above.has(work));
    return after.length === 0 || isNext ? [] : [`${named(works)} after ${named(after)}`];
  });
  return { steps: steps.map((step) => step.works), branches, unplaced };
}

function releaseSteps({ released, works }: ChartOptions): Steps {
  const ids = works.map(({ id }) => id);
  const steps = released
    .map((step) => step.filter((work) => ids.includes(work)))
    .filter((step) => step.length > 0);
  const shown = new Set(steps.flat());
  return { steps, branches: [], unplaced: ids.filter((work) => !shown.has(work)) };
}

/** The main story first, then the other segments of the work in story order. */
function rowsOf(
  row: Pick<ChartRow, 'step' | 'title' | 'strand'>,
  segments: readonly { readonly id: string; readonly role: SegmentRole }[],
  { nameOf }: ChartOptions,
  bars: ReadonlyMap<string, Columns>,
): readonly ChartRow[] {
  if (segments.length === 0) return [{ ...row, part: undefined, bar: undefined }];
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
    return { ...row, part: isWhole ? undefined : part, bar: bars.get(id) };
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
