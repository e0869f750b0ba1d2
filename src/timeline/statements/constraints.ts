import {
  type CalendarLength,
  daysInMonths,
  MINUTES_PER_DAY,
  negated,
  positionOf,
} from '../../domain/calendar.js';
import { readLength } from '../../domain/duration.js';
import { EARLIEST_DAY, LATEST_DAY, readPartialDate } from '../../domain/partial-date.js';
import { isApart } from './check-statement.js';
import { boundsOf } from './interval-relations.js';
import type { DurationRange, PartOf, RelationStatement, TemporalStatement } from './statement.js';

/** A bound in a simple temporal network: the time of `to` minus that of `from` is at most `atMost` minutes. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
}

export interface Constraint extends Bound {
  /** What a claim says in so many words; undefined where only an order is stated. */
  readonly stated: CalendarLength | undefined;
}

/** The numbered points of a timeline: the start and end of each segment, and day 0 of its calendar. */
interface Points {
  readonly startOf: (segment: string) => number;
  readonly endOf: (segment: string) => number;
  readonly calendarOf: (segment: string) => number;
}

/** A checked statement as constraints on the differences between points. */
export function constraintsOf(statement: TemporalStatement, points: Points): readonly Constraint[] {
  const { startOf, endOf, calendarOf } = points;
  switch (statement.kind) {
    case 'relation':
      return [...relationConstraints(statement, points), ...gapConstraints(statement, points)];
    case 'duration':
      return between(startOf(statement.of), endOf(statement.of), statement);
    case 'span': {
      const [start, end] = [startOf(statement.of), endOf(statement.to)];
      return [inOrder(start, end, 1), ...between(start, end, statement)];
    }
    case 'date': {
      const date = readPartialDate(statement.date);
      if (date === undefined) throw new TypeError(`"${statement.date}" is not a partial date.`);
      const { from, to } = date;
      const [start, end] = [startOf(statement.of), endOf(statement.of)];
      const calendar = calendarOf(statement.of);
      return [
        ...(from <= EARLIEST_DAY ? [] : [atLeast(calendar, start, dayLength(from))]),
        ...(to >= LATEST_DAY ? [] : [atMost(calendar, end, dayLength(to + 1))]),
      ];
    }
  }
}

/** A part neither starts before its whole nor ends after it; either may be shared. */
export function partConstraints(
  { part, whole }: PartOf,
  { startOf, endOf }: Pick<Points, 'startOf' | 'endOf'>,
): readonly Constraint[] {
  return [inOrder(startOf(whole), startOf(part), 0), inOrder(endOf(part), endOf(whole), 0)];
}

function relationConstraints(
  { of, relations, to }: RelationStatement,
  { startOf, endOf }: Points,
): readonly Constraint[] {
  const pair = [startOf(of), endOf(of), startOf(to), endOf(to)];
  return boundsOf(relations).map((bound) =>
    inOrder(pair[bound.earlier] as number, pair[bound.later] as number, bound.atLeast),
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
    ...(min === undefined ? [] : [atLeast(start, end, rangeEnd(min, 'least'))]),
    ...(max === undefined ? [] : [atMost(start, end, rangeEnd(max, 'most'))]),
  ];
}

/** A length as it is told, and the minutes that it stands for. */
interface Told {
  readonly length: CalendarLength;
  readonly minutes: number;
}

function rangeEnd(text: string, bound: 'least' | 'most'): Told {
  const length = readLength(text, bound);
  if (length === undefined) throw new TypeError(`"${text}" is not a duration.`);
  const days = daysInMonths(length.months)[bound];
  return { length, minutes: days * MINUTES_PER_DAY + length.minutes };
}

/** How long after day 0 of the calendar a day begins. */
function dayLength(day: number): Told {
  return { length: positionOf(day), minutes: day * MINUTES_PER_DAY };
}

function atLeast(earlier: number, point: number, { length, minutes }: Told): Constraint {
  return { from: point, to: earlier, atMost: 0 - minutes, stated: negated(length) };
}

function atMost(earlier: number, point: number, { length, minutes }: Told): Constraint {
  return { from: earlier, to: point, atMost: minutes, stated: length };
}

/** `point` comes after `earlier`, by a minute unless they may coincide: a stretch that is never told. */
function inOrder(earlier: number, point: number, minutes: 0 | 1): Constraint {
  return { from: point, to: earlier, atMost: 0 - minutes, stated: undefined };
}
