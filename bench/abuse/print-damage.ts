import { printMegabytes, printNumber } from '../statistics.js';
import type { Damage } from './run-attack.js';

/** The row of an attack in the table. */
export function printDamage(damage: Damage): readonly string[] {
  const { attack, slowestAcceptedMs, slowestMs, before, after, running, fate, codes } = damage;
  const grown = (part: 'inUse' | 'resident'): string =>
    before && after ? printMegabytes(after[part] - before[part]) : 'unknown';
  return [
    attack.name,
    slowestAcceptedMs === 0 ? '' : `${printNumber(slowestAcceptedMs)} ms`,
    `${printNumber(slowestMs)} ms`,
    printLivez(damage),
    grown('inUse'),
    grown('resident'),
    running.length === 0 ? '' : `${running.length} (${running[0]})`,
    fate,
    printCodes(codes),
  ];
}

function printLivez({ livezMs, livezFailures }: Damage): string {
  const wait = `${printNumber(livezMs)} ms`;
  return livezFailures === 0 ? wait : `${wait}, ${livezFailures} failed`;
}

/** How often each code came, the most frequent first. */
export function printCodes(codes: ReadonlyMap<string, number>): string {
  return [...codes]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => (count === 1 ? code : `${count} x ${code}`))
    .join(', ');
}
