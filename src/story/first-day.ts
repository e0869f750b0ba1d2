import { readPartialDate } from '../domain/partial-date.js';

/** The first day that a date may mean, in days since 1970-01-01; infinite for what is no date. */
export function firstDay(date: unknown): number {
  const read = typeof date === 'string' ? readPartialDate(date) : undefined;
  return read?.from ?? Number.POSITIVE_INFINITY;
}
