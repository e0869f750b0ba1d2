import { readDuration } from '../../domain/duration.js';
import { EARLIEST_DAY, LATEST_DAY, readPartialDate } from '../../domain/partial-date.js';
import { isApart } from './check-statement.js';
import { limitsOf } from './interval-relations.js';
import type { DurationRange, RelationStatement, Statement } from './statement.js';

/** The time of `to` minus the time of `from` is at most so many minutes. */
export interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
}

/** The points of a timeline by number: a start and an end for each segment, and the calendar's day 0. */
export interface Points {
  readonly startOf: (segment: string) => number;
  readonly endOf: (segment: string) => number;
  readonly calendar: number;
}

const MINUTES_PER_DAY = 1_440;

/** What a checked statement says, as limits on differences between points. */
export function constraintsOf(statement: Statement, points: Points): readonly Constraint[] {
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
      if (date === undefined) throw new TypeError(`"${statement.date}" is no partial date.`);
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

function relationConstraints(
  { of, relations, to }: RelationStatement,
  { startOf, endOf }: Points,
): readonly Constraint[] {
  const pair = [startOf(of), endOf(of), startOf(to), endOf(to)];
  return limitsOf(relations).map((limit) =>
    later(pair[limit.earlier] as number, pair[limit.later] as number, limit.atLeast),
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

function later(earlier: number, point: number, atLeast: number): Constraint {
  return { from: point, to: earlier, atMost: atLeast === 0 ? 0 : -atLeast };
}

function minutesOf(text: string, bound: 'least' | 'most'): number {
  const minutes = readDuration(text, bound);
  if (minutes === undefined) throw new TypeError(`"${text}" is no duration.`);
  return minutes;
}
