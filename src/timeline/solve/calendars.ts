import type { Segment } from '../statements/statement.js';

/** The name of the main continuity of a story. */
export const MAIN = '';

/** The continuities of segments, in the order in which their calendars are numbered. */
export function continuitiesOf(segments: readonly Segment[]): readonly string[] {
  return [...new Set(segments.map(({ continuity = MAIN }) => continuity))].sort();
}

/** The number of the calendar of each segment, from 0. */
export function calendarsOf(segments: readonly Segment[]): readonly number[] {
  const numbers = new Map(continuitiesOf(segments).map((name, number) => [name, number]));
  return segments.map(({ continuity = MAIN }) => numbers.get(continuity) ?? 0);
}
