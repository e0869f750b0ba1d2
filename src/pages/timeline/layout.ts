import { type ChartRow, storyChart } from '../../chart/index.js';
import { groupBy } from '../../domain/group-by.js';
import { type ColumnScale, scaleColumns } from './column-scale.js';
import type { TimelineSegmentFragment } from './operations.js';
import type { Story, StoryWork } from './read-story.js';
import { AXIS, MARGIN, PART, ROW, WIDEST_COLUMN, WIDTH } from './sizes.js';
import { type DrawnBar, drawBars } from './soft-bars.js';
import { toldTimes } from './told-time.js';

/** Works that claims tie together, as a picture: nothing is known of how two strips stand to each other. */
export interface Strip {
  readonly height: number;
  readonly scale: ColumnScale;
  /** In story order. */
  readonly works: readonly DrawnWork[];
  /** Works of one step, which nothing orders: from the top of the first to the bottom of the last. */
  readonly steps: readonly Stretch[];
  readonly overlaps: readonly Overlap[];
}

export interface DrawnWork {
  readonly work: StoryWork;
  /** Where its rows begin, in each order. */
  readonly y: Readonly<Record<PageOrder, number>>;
  readonly rows: readonly DrawnRow[];
}

export type PageOrder = 'story' | 'release';

/** A segment: the main story first, then what else the work shows. */
export interface DrawnRow {
  readonly segment: TimelineSegmentFragment;
  /** Which part of the work it is; undefined where it is all. */
  readonly part: string | undefined;
  readonly y: number;
  readonly bar: DrawnBar;
}

/** The time that two works share, drawn from one row to the other. */
interface Overlap {
  readonly x: Stretch;
  readonly y: Stretch;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function layOut({ charted, works }: Story): readonly Strip[] {
  const { rows } = storyChart(charted);
  const strands = groupBy(rows, ({ strand }) => strand);
  return [...strands.values()].map((own) => layOutStrand(own, works));
}

function layOutStrand(rows: readonly ChartRow[], works: ReadonlyMap<string, StoryWork>): Strip {
  const segments = new Map(
    rows.flatMap(({ work }) => works.get(work)?.segments ?? []).map((one) => [one.id, one]),
  );
  const lined = rows.flatMap(({ segment = '', bar }) => {
    const found = segments.get(segment);
    return bar === undefined || found === undefined ? [] : { bar, told: toldTimes(found) };
  });
  const columns = Math.max(...lined.map(({ bar }) => bar.end));
  const to = Math.min(WIDTH - MARGIN, MARGIN + columns * WIDEST_COLUMN);
  const scale = scaleColumns(lined, { from: MARGIN, to });
  const bars = drawBars(lined, scale, works);
  const byWork = [...groupBy(rows, ({ work }) => work)].flatMap(([id, own]) => {
    const work = works.get(id);
    return work === undefined ? [] : { work, step: own[0]?.step, ...stack(own, segments, bars) };
  });
  const released = byWork.toSorted((a, b) => compareReleases(a.work, b.work));
  const inOrder = { story: tops(byWork), release: tops(released) };
  const drawn = byWork.map(({ work, rows: own }) => {
    const y = { story: inOrder.story.get(work) ?? 0, release: inOrder.release.get(work) ?? 0 };
    return { work, rows: own, y };
  });
  const bottomOf = (index: number): number => drawn[index + 1]?.y.story ?? height;
  const height = AXIS + byWork.reduce((sum, one) => sum + one.height, 0);
  const steps = groupBy([...byWork.keys()], (index) => byWork[index]?.step);
  return {
    height,
    scale,
    works: drawn,
    steps: [...steps.values()].flatMap((indexes) => {
      const [first = 0, last = first] = [indexes[0], indexes.at(-1)];
      return first === last ? [] : { from: drawn[first]?.y.story ?? 0, to: bottomOf(last) };
    }),
    overlaps: drawn.flatMap((one) => overlapsOf(one, drawn)),
  };
}

/** The rows of a work, one below the other. */
function stack(
  rows: readonly ChartRow[],
  segments: ReadonlyMap<string, TimelineSegmentFragment>,
  bars: ReadonlyMap<string, DrawnBar>,
): { readonly rows: readonly DrawnRow[]; readonly height: number } {
  const drawn: DrawnRow[] = [];
  let height = 0;
  for (const { segment: id = '', part } of rows) {
    const [segment, bar] = [segments.get(id), bars.get(id)];
    if (segment === undefined || bar === undefined) continue;
    drawn.push({ segment, part, y: height, bar });
    height += drawn.length === 1 ? ROW : PART;
  }
  return { rows: drawn, height };
}

function tops(
  works: readonly { readonly work: StoryWork; readonly height: number }[],
): ReadonlyMap<StoryWork, number> {
  let top = AXIS;
  return new Map(
    works.map(({ work, height }) => {
      top += height;
      return [work, top - height];
    }),
  );
}

/** Dates sort as texts; what is not released comes last. */
function compareReleases({ releaseDate: a }: StoryWork, { releaseDate: b }: StoryWork): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

function overlapsOf(later: DrawnWork, drawn: readonly DrawnWork[]): readonly Overlap[] {
  return later.work.after.flatMap(({ relation, work }): readonly Overlap[] => {
    const earlier = drawn.find((one) => one.work.id === work.id);
    const [first, second] = [earlier?.rows[0], later.rows[0]];
    if (relation !== 'OVERLAPPED_BY' || earlier === undefined) return [];
    if (first === undefined || second === undefined) return [];
    return [
      {
        x: { from: second.bar.start, to: first.bar.end },
        y: { from: earlier.y.story, to: later.y.story + ROW },
      },
    ];
  });
}
