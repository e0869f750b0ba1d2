import {
  type Contradiction,
  type Fault,
  printContradiction,
  printDoubt,
  printFault,
} from '../seed/index.js';
import { EXIT_CODES, type Io } from './io.js';

/** Reports faults of seed files, a line each; gives the exit code. */
export function reportFaults(faults: readonly Fault[], io: Io): number {
  const files = new Set(faults.map(({ file }) => file)).size;
  const lines = faults.map((fault) => `${printFault(fault)}\n`);
  const summary = `${counted(faults.length, 'fault')} in ${counted(files, 'file')}\n`;
  io.warn(lines.join('') + summary);
  return EXIT_CODES.faulty;
}

/** Reports what files state but can hardly be so, a line each. */
export function reportDoubts(
  doubts: readonly Fault[],
  severity: 'warning' | 'error',
  io: Io,
): void {
  if (doubts.length === 0) return;
  const lines = doubts.map((doubt) => `${printDoubt(doubt, severity)}\n`);
  io.warn(`${lines.join('')}${counted(doubts.length, 'doubtful fact')}\n`);
}

export function reportContradictions(
  contradictions: readonly Contradiction[],
  severity: 'warning' | 'error',
  io: Io,
): void {
  if (contradictions.length === 0) return;
  const lines = contradictions.map((one) => `${printContradiction(one, severity)}\n`);
  const summary = `${counted(contradictions.length, 'contradiction')} in story time\n`;
  io.warn(lines.join('') + summary);
}

/** Says why arguments cannot be used; gives the exit code. */
export function refuse(reason: string, io: Io): number {
  io.warn(`error: ${reason}\n`);
  return EXIT_CODES.faulty;
}

/** "1 fault", "2 faults". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
