import { readDuration } from '../../src/domain/duration.js';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import type {
  DurationRange,
  IntervalRelation,
  TemporalClaim,
  TemporalStatement,
} from '../../src/timeline/index.js';
import { segmentsOf } from '../../src/timeline/statements/statement.js';

type Interval = readonly [start: number, end: number];
export type Schedule = Readonly<Record<string, Interval>>;

/** The relation of two intervals by Allen's definitions. */
export function relationOf([s, e]: Interval, [t, u]: Interval): IntervalRelation {
  if (e < t) return 'BEFORE';
  if (u < s) return 'AFTER';
  if (e === t) return 'MEETS';
  if (u === s) return 'MET_BY';
  if (s === t) return e === u ? 'EQUALS' : e < u ? 'STARTS' : 'STARTED_BY';
  if (e === u) return s > t ? 'FINISHES' : 'FINISHED_BY';
  if (s < t) return e < u ? 'OVERLAPS' : 'CONTAINS';
  return e > u ? 'OVERLAPPED_BY' : 'DURING';
}

/** True when a schedule makes a statement without a date true. */
function isTrue(statement: TemporalStatement, schedule: Schedule): boolean {
  const of = at(schedule, statement.of);
  switch (statement.kind) {
    case 'relation': {
      const to = at(schedule, statement.to);
      const isKept = statement.relations.includes(relationOf(of, to));
      const gap = Math.max(to[0] - of[1], of[0] - to[1]);
      return isKept && (statement.gap === undefined || isIn(gap, statement.gap));
    }
    case 'duration':
      return isIn(of[1] - of[0], statement);
    case 'span': {
      const length = at(schedule, statement.to)[1] - of[0];
      return length > 0 && isIn(length, statement);
    }
    case 'date':
      throw new Error('Dates are too far apart for a grid.');
  }
}

function at(schedule: Schedule, segment: string): Interval {
  const interval = schedule[segment];
  if (interval === undefined) throw new Error(`There is no segment ${segment}.`);
  return interval;
}

function isIn(minutes: number, { min, max }: DurationRange): boolean {
  const least = min === undefined ? -Infinity : (readDuration(min, 'least') ?? 0);
  const most = max === undefined ? Infinity : (readDuration(max, 'most') ?? 0);
  return least <= minutes && minutes <= most;
}

/**
 * Every schedule of the segments on a grid of minutes that makes all claims true. The first segment to
 * start does so at 0, since a shifted schedule would show nothing new.
 */
export function* schedules(
  segments: readonly string[],
  claims: readonly TemporalClaim[],
  grid: number,
  placed: Schedule = {},
): Generator<Schedule> {
  const [next, ...rest] = segments;
  if (next === undefined) {
    yield placed;
    return;
  }
  const decided = claims.filter(({ statement }) => {
    const segments = segmentsOf(statement);
    return segments.includes(next) && !segments.some((one) => rest.includes(one));
  });
  const mustStartAt0 = rest.length === 0 && Object.values(placed).every(([start]) => start > 0);
  for (let start = 0; start < (mustStartAt0 ? 1 : grid); start++) {
    for (let end = start + 1; end <= grid; end++) {
      const schedule = { ...placed, [next]: [start, end] as const };
      if (!decided.every(({ statement }) => isTrue(statement, schedule))) continue;
      yield* schedules(rest, claims, grid, schedule);
    }
  }
}

/** The relations between two segments that some schedule shows. */
export function possibleByForce(
  found: readonly Schedule[],
  a: string,
  b: string,
): readonly IntervalRelation[] {
  const seen = new Set(found.map((schedule) => relationOf(at(schedule, a), at(schedule, b))));
  return intervalRelations.filter((one) => seen.has(one));
}
