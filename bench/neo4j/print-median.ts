import { median, printNumber } from '../statistics.js';
import type { Measured } from './measure.js';

/** Milliseconds. */
export function printMedian(measured: Measured | undefined): string {
  return measured?.kind === 'answered' ? printNumber(median(measured.rounds)) : 'failed';
}
