import { crc32 } from 'node:zlib';
import { readPartialDate } from '../../../domain/partial-date.js';

/**
 * The days of puzzles. A puzzle comes back after these numbers of days at the earliest: each divides the
 * one before it, so that days with classes of different widths keep apart as well as the wider one does.
 */
const PERIODS = [420, 210, 105, 35, 7, 1] as const;
export const YEAR = PERIODS[0];

/** The day of a date such as 2026-11-30; undefined for whatever names no day. */
export function dayOf(date: string): number | undefined {
  const { from, to } = readPartialDate(date) ?? {};
  return from === to ? from : undefined;
}

/** The longest period in which a puzzle belongs to a day. */
export function periodOf(mark: number, day: number): number {
  return PERIODS.find((period) => modulo(mark - day, period) === 0) ?? 1;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** A mark of a thing that depends on its id alone. Those of several things are added up. */
export function markOf(id: string): number {
  return crc32(id) % YEAR;
}
