import type { ColumnScale, LinedSegment } from './column-scale.js';
import type { StoryWork } from './read-story.js';
import { MARGIN } from './sizes.js';

/** A bar that is full from start to end, and fades out to where else it may start and end. */
export interface DrawnBar {
  readonly start: number;
  readonly end: number;
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Draws each segment as late to start and as early to end as its columns are, and how much longer it may
 * be: up to the times that bound it, and not beyond the works that it certainly follows and precedes.
 */
export function drawBars(
  lined: readonly LinedSegment[],
  scale: ColumnScale,
  works: ReadonlyMap<string, StoryWork>,
): ReadonlyMap<string, DrawnBar> {
  const { xs, xOf } = scale;
  const at = (column: number): number => xs[column] ?? 0;
  const solid = new Map(
    lined.map(({ told, bar }) => [told.id, { start: at(bar.start), end: at(bar.end) }]),
  );
  const left = at(0) - MARGIN;
  const right = at(xs.length - 1) + MARGIN;
  const placeOf = (minutes: number, otherwise: number): number =>
    Number.isFinite(minutes) ? (xOf(minutes) ?? otherwise) : otherwise;
  const limits = limitsOf(works, solid);
  return new Map(
    lined.map(({ told }) => {
      const { start, end } = solid.get(told.id) as Solid;
      const { from = left, to = right } = limits.get(told.id) ?? {};
      const isSure = {
        start: told.earliestStart === told.latestStart,
        end: told.earliestEnd === told.latestEnd,
      };
      const earliest = isSure.start ? start : Math.max(from, placeOf(told.earliestStart, left));
      const latest = isSure.end ? end : Math.min(to, placeOf(told.latestEnd, right));
      return [
        told.id,
        { start, end, earliest: Math.min(start, earliest), latest: Math.max(end, latest) },
      ];
    }),
  );
}

type Solid = Pick<DrawnBar, 'start' | 'end'>;

/** How far the main segments of works may reach without passing the works next to them. */
function limitsOf(
  works: ReadonlyMap<string, StoryWork>,
  solid: ReadonlyMap<string, Solid>,
): ReadonlyMap<string, { readonly from?: number; readonly to?: number }> {
  return new Map(
    [...works.values()].flatMap((work) => {
      const before = work.after.flatMap(({ relation, work: { id } }) =>
        mainsOf(id).map((bar) => (relation === 'AFTER' ? bar.end : bar.start)),
      );
      const behind = work.before.flatMap(({ relation, work: { id } }) =>
        mainsOf(id).map((bar) => (relation === 'BEFORE' ? bar.start : bar.end)),
      );
      const around = work.during.flatMap(({ work: { id } }) => mainsOf(id));
      const from = [...before, ...around.map(({ start }) => start)];
      const to = [...behind, ...around.map(({ end }) => end)];
      const limit = {
        ...(from.length > 0 && { from: Math.max(...from) }),
        ...(to.length > 0 && { to: Math.min(...to) }),
      };
      return mainIds(work).map((id) => [id, limit] as const);
    }),
  );

  function mainsOf(work: string): readonly Solid[] {
    return mainIds(works.get(work)).flatMap((id) => solid.get(id) ?? []);
  }
}

function mainIds(work: StoryWork | undefined): readonly string[] {
  const mains = work?.segments.filter(({ role }) => role === 'MAIN') ?? [];
  return mains.map(({ id }) => id);
}
