import { readDuration } from '../../domain/duration.js';
import { EARLIEST_DAY, LATEST_DAY, readPartialDate } from '../../domain/partial-date.js';
import { isApart } from './check-statement.js';
import { boundsOf } from './interval-relations.js';
import type { DurationRange, PartOf, RelationStatement, TemporalStatement } from './statement.js';

/** A constraint of a simple temporal network: the time of `to` minus that of `from` is at most `atMost` minutes. */
export interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
}

/** The numbered points of a timeline: the start and end of each segment, and day 0 of the calendar. */
interface Points {
  readonly startOf: (segment: string) => number;
  readonly endOf: (segment: string) => number;
  readonly calendar: number;
}

const MINUTES_PER_DAY = 1_440;

/** A checked statement as constraints on the differences between points. */
export function constraintsOf(statement: TemporalStatement, points: Points): readonly Constraint[] {
  const { startOf, endOf, calendar } = points;
  switch (statement.kind) {
    case 'relation':
      return [...relationConstraints(statement, points), ...gapConstraints(statement, points)];
    case 'duration':
      return between(startOf(statement.of), endOf(statement.of), statement);
    case 'span': {
      const [start, end] = [startOf(statement.of), endOf(statement.to)];
      return [later(start, end, 1), ...between(start, end, statement)];
    }
    case 'date': {
      const date = readPartialDate(statement.date);
      if (date === undefined) throw new TypeError(`"${statement.date}" is not a partial date.`);
      const { from, to } = date;
      const [start, end] = [startOf(statement.of), endOf(statement.of)];
      return [
        ...(from <= EARLIEST_DAY ? [] : [later(calendar, start, from * MINUTES_PER_DAY)]),
        ...(to >= LATEST_DAY
          ? []
          : [{ from: calendar, to: end, atMost: (to + 1) * MINUTES_PER_DAY }]),
      ];
    }
  }
}

/** A part neither starts before its whole nor ends after it; either may be shared. */
export function partConstraints(
  { part, whole }: PartOf,
  { startOf, endOf }: Pick<Points, 'startOf' | 'endOf'>,
): readonly Constraint[] {
  return [later(startOf(whole), startOf(part), 0), later(endOf(part), endOf(whole), 0)];
}

function relationConstraints(
  { of, relations, to }: RelationStatement,
  { startOf, endOf }: Points,
): readonly Constraint[] {
  const pair = [startOf(of), endOf(of), startOf(to), endOf(to)];
  return boundsOf(relations).map((bound) =>
    later(pair[bound.earlier] as number, pair[bound.later] as number, bound.atLeast),
  );
}

function gapConstraints(
  { of, relations, to, gap }: RelationStatement,
  { startOf, endOf }: Points,
): readonly Constraint[] {
  if (gap === undefined || !isApart(relations)) return [];
  const isOfEarlier = relations.some((one) => one === 'BEFORE' || one === 'MEETS');
  return isOfEarlier ? between(endOf(of), startOf(to), gap) : between(endOf(to), startOf(of), gap);
}

function between(start: number, end: number, { min, max }: DurationRange): readonly Constraint[] {
  return [
    ...(min === undefined ? [] : [later(start, end, minutesOf(min, 'least'))]),
    ...(max === undefined ? [] : [{ from: start, to: end, atMost: minutesOf(max, 'most') }]),
  ];
}

/** `point` comes at least this many minutes after `earlier`. */
function later(earlier: number, point: number, atLeast: number): Constraint {
  return { from: point, to: earlier, atMost: atLeast === 0 ? 0 : -atLeast };
}

function minutesOf(text: string, bound: 'least' | 'most'): number {
  const minutes = readDuration(text, bound);
  if (minutes === undefined) throw new TypeError(`"${text}" is not a duration.`);
  return minutes;
}
