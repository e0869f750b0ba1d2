import { printMegabytes, printNumber } from '../statistics.js';
import type { Damage } from './run-attack.js';

/** The row of an attack in the table. */
export function printDamage(damage: Damage): readonly string[] {
  const { attack, slowestAcceptedMs, slowestMs, livezMs, before, after, running, fate, codes } =
    damage;
  const grown = (part: 'inUse' | 'resident'): string =>
    before && after ? printMegabytes(after[part] - before[part]) : 'unknown';
  return [
    attack.name,
    slowestAcceptedMs === 0 ? '' : `${printNumber(slowestAcceptedMs)} ms`,
    `${printNumber(slowestMs)} ms`,
    `${printNumber(livezMs)} ms`,
    grown('inUse'),
    grown('resident'),
    running.length === 0 ? '' : `${running.length} (${running[0]})`,
    fate,
    printCodes(codes),
  ];
}

/** How often each code came, the most frequent first. */
export function printCodes(codes: ReadonlyMap<string, number>): string {
  return [...codes]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => (count === 1 ? code : `${count} x ${code}`))
    .join(', ');
}
