import { acceptClaims } from '../network/accept-claims.js';
import { createNetwork } from '../network/network.js';
import { type Bound, constraintsOf } from '../statements/constraints.js';
import type { IntervalRelation } from '../statements/statement.js';
import { type Columns, lineUp } from './line-up.js';

/** When a segment starts and ends, in minutes from an origin; infinite where nothing bounds it. */
export interface ToldSegment {
  readonly id: string;
  /** The dates within which it takes place, and the name of the calendar that they are of. */
  readonly date?: { readonly calendar: string; readonly date: string };
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number;
}

/** How one segment stands to another: these relations are possible, and no others. */
export interface ToldRelation {
  readonly of: string;
  readonly to: string;
  readonly relations: readonly IntervalRelation[];
}

interface Told {
  readonly segments: readonly ToldSegment[];
  readonly relations: readonly ToldRelation[];
  /** What is shown where everything else allows it; the first ones go first. */
  readonly preferred: readonly ToldRelation[];
}

/**
 * Lines up segments by what is told of a solved timeline, where the timeline itself is not at hand: they
 * are solved once more, with what is told in the place of claims. Times that are told in months are only
 * nearly right in minutes, so relations go first, and a time that contradicts them is left out. Each pair
 * of ends stands as the relations let it; which pairs go together, such a network cannot say.
 */
export function lineUpTold({ segments, relations, preferred }: Told): ReadonlyMap<string, Columns> {
  const indexOf = new Map(segments.map(({ id }, index) => [id, index]));
  const startOf = (id: string): number => 2 * (indexOf.get(id) ?? 0);
  const origin = 2 * segments.length;
  const calendars = [...new Set(segments.flatMap(({ date }) => date?.calendar ?? []))];
  const points = {
    startOf,
    endOf: (id: string) => startOf(id) + 1,
    calendarOf: (id: string) =>
      origin + 1 + calendars.indexOf(segments[indexOf.get(id) ?? 0]?.date?.calendar ?? ''),
  };
  const stated = (told: readonly ToldRelation[]) =>
    told
      .filter(({ of, to }) => indexOf.has(of) && indexOf.has(to))
      .map((one) => constraintsOf({ kind: 'relation', ...one }, points));
  const times = segments.flatMap((told, index) => [
    ...within(origin, 2 * index, told.earliestStart, told.latestStart),
    ...within(origin, 2 * index + 1, told.earliestEnd, told.latestEnd),
  ]);
  const dates = segments.flatMap(({ id, date }) =>
    date === undefined ? [] : [constraintsOf({ kind: 'date', of: id, date: date.date }, points)],
  );
  const all = [
    ...stated(relations),
    ...dates,
    ...times.map((bound) => [{ ...bound, stated: undefined }]),
    ...stated(preferred),
  ];
  const solved = acceptClaims(
    { segments: segments.length, points: origin + 1 + calendars.length, implied: [] },
    all.map((constraints, claim) => ({ claim, constraints })),
  );
  const network = createNetwork(solved.edges, solved.times, 1 + calendars.length);
  const positions = new Map(
    segments.map(({ id }) => [id, { network, start: startOf(id), end: points.endOf(id) }]),
  );
  return lineUp({ positions }, [...positions.keys()]);
}

function within(origin: number, point: number, earliest: number, latest: number): Bound[] {
  return [
    { from: point, to: origin, atMost: -earliest },
    { from: origin, to: point, atMost: latest },
  ].filter(({ atMost }) => Number.isFinite(atMost));
}
