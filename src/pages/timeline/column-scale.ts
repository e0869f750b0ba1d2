import { scaleLinear } from 'd3-scale';
import type { Columns, ToldSegment } from '../../timeline/index.js';

/** A segment with its columns and its bounds in minutes. */
export interface LinedSegment {
  readonly bar: Columns;
  readonly told: ToldSegment;
}

/** The least and the most time of what shares a column; infinite where nothing bounds it. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

export interface ColumnScale {
  /** Where each column is. */
  readonly xs: readonly number[];
  readonly spans: readonly Span[];
  /** What lies between each column and the next. */
  readonly gaps: readonly Gap[];
  /** Where a time is, among those that are known; undefined where none is. */
  readonly xOf: (minutes: number) => number | undefined;
}

/** How a stretch between two columns is to be read; only the width of known ones means something. */
type Gap = 'short' | 'long' | 'unknown';

const MINUTES_PER_DAY = 1_440;
const MINUTES_PER_YEAR = 525_960;

/**
 * Gives columns their places: each stretch is as wide as the logarithm of the time that lies in it, and
 * never less than a third of the widest, so that ten minutes can be seen beside forty years.
 */
export function scaleColumns(segments: readonly LinedSegment[], range: Range): ColumnScale {
  const count = Math.max(0, ...segments.map(({ bar }) => bar.end + 1));
  const spans = Array.from({ length: count }, (_, column) => spanOf(segments, column));
  const times = ascending(spans.map(middle));
  const lengths = times.slice(1).map((time, index) => time - (times[index] as number));
  const widths = lengths.map(widthOf);
  const ends = [0, ...widths].map((_, index) => total(widths.slice(0, index)));
  const place = scaleLinear()
    .domain([0, ends.at(-1) || 1])
    .range([range.from, range.to]);
  const xs = ends.slice(0, count).map((end) => place(end));
  const known = [...times.keys()].filter((index) => Number.isFinite(times[index]));
  const timeScale = scaleLinear()
    .domain(known.map((index) => times[index] as number))
    .range(known.map((index) => xs[index] as number))
    .clamp(true);
  return {
    xs,
    spans,
    gaps: lengths.map(kindOf),
    xOf: (minutes) => (known.length < 2 ? undefined : timeScale(minutes)),
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function spanOf(segments: readonly LinedSegment[], column: number): Span {
  const starts = segments.filter(({ bar }) => bar.start === column);
  const ends = segments.filter(({ bar }) => bar.end === column);
  const earliest = [
    ...starts.map(({ told }) => told.earliestStart),
    ...ends.map(({ told }) => told.earliestEnd),
  ];
  const latest = [
    ...starts.map(({ told }) => told.latestStart),
    ...ends.map(({ told }) => told.latestEnd),
  ];
  return { earliest: Math.max(-Infinity, ...earliest), latest: Math.min(Infinity, ...latest) };
}

/** A time in the span; NaN where nothing bounds it. */
function middle({ earliest, latest }: Span): number {
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return (earliest + latest) / 2;
  if (Number.isFinite(earliest)) return earliest;
  return Number.isFinite(latest) ? latest : NaN;
}

/** Columns are in order, and so are their times. */
function ascending(times: readonly number[]): readonly number[] {
  let last = -Infinity;
  return times.map((time) => {
    if (Number.isNaN(time)) return time;
    last = Math.max(last, time);
    return last;
  });
}

function widthOf(minutes: number): number {
  if (!Number.isFinite(minutes)) return 1;
  return 1 + Math.log10(1 + minutes / MINUTES_PER_DAY) / 2;
}

function kindOf(minutes: number): Gap {
  if (!Number.isFinite(minutes)) return 'unknown';
  return minutes >= MINUTES_PER_YEAR ? 'long' : 'short';
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
