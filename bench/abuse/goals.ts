import { printMegabytes, printNumber, printRatio } from '../statistics.js';
import type { StoreName } from './stage.js';
import { COSTLIEST, type StageReport } from './stage-report.js';

/** A bound that every attack on every stage must keep. */
export interface Goal {
  readonly name: string;
  readonly most: (store: StoreName) => number;
  readonly print: (value: number) => string;
  /** What is judged; empty where the goal does not apply. */
  readonly figures: (report: StageReport) => readonly Figure[];
}

/** A measurement and its subject; infinite if it could not be taken. */
interface Figure {
  readonly value: number;
  readonly of: string;
}

const printMs = (value: number): string => `${printNumber(value)} ms`;
const printCount = (value: number): string => String(value);

export const goals: readonly Goal[] = [
  {
    name: 'nothing accepted takes longer than',
    // Operations are stopped after five seconds; the answer takes a moment longer.
    most: () => 5_250,
    print: printMs,
    figures: ({ damages, costliest }) => [
      ...damages.map(({ attack, slowestAcceptedMs }) => ({
        value: slowestAcceptedMs,
        of: attack.name,
      })),
      ...costliest.map(({ milliseconds, shape }) => ({ value: milliseconds, of: shape })),
    ],
  },
  {
    name: '/livez never waits longer than',
    most: (store) => (store === 'memory' ? 100 : 250),
    print: printMs,
    figures: ({ damages, beside }) => [
      ...damages.map(({ attack, livezMs }) => ({ value: livezMs, of: attack.name })),
      ...(beside === undefined ? [] : [{ value: beside.livezMs, of: COSTLIEST }]),
    ],
  },
  {
    name: 'times that /livez did not answer',
    most: () => 0,
    print: printCount,
    figures: ({ damages }) =>
      damages.map(({ attack, livezFailures }) => ({ value: livezFailures, of: attack.name })),
  },
  {
    name: 'p99 of a cheap query beside, against alone',
    most: () => 10,
    print: printRatio,
    figures: ({ beside }) =>
      beside === undefined ? [] : [{ value: beside.beside.p99 / beside.alone.p99, of: COSTLIEST }],
  },
  {
    name: 'memory kept',
    most: () => 50_000_000,
    print: printMegabytes,
    figures: ({ damages }) =>
      damages.map(({ attack, before, after }) => ({
        value:
          before === undefined || after === undefined
            ? Number.POSITIVE_INFINITY
            : after.inUse - before.inUse,
        of: attack.name,
      })),
  },
  {
    name: 'statements that run on in the database',
    most: () => 0,
    print: printCount,
    figures: ({ damages }) =>
      damages.map(({ attack, running }) => ({ value: running.length, of: attack.name })),
  },
  {
    name: 'servers that hung or died',
    most: () => 0,
    print: printCount,
    figures: ({ damages }) =>
      damages.map(({ attack, fate }) => ({
        value: fate === 'serves on' ? 0 : 1,
        of: `${attack.name} (${fate})`,
      })),
  },
  {
    name: 'answers with 500',
    most: () => 0,
    print: printCount,
    figures: ({ damages }) =>
      damages.map(({ attack, codes }) => ({
        value: [...codes]
          .filter(([code]) => code.startsWith('500'))
          .reduce((sum, [, count]) => sum + count, 0),
        of: attack.name,
      })),
  },
];
