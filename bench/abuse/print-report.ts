import { printNumber } from '../statistics.js';
import { printTable } from '../table.js';
import { type Goal, goals } from './goals.js';
import { printCodes, printDamage } from './print-damage.js';
import type { Beside } from './run-beside.js';
import type { StageReport } from './stage-report.js';

/** The tables of one stage. */
export function printStage(report: StageReport): string {
  const { stage, quietMs, damages, costliest, beside } = report;
  const tables = [
    printTable(
      `Attacks on ${stage.name} (quiet: /livez within ${printNumber(quietMs)} ms)`,
      ['', 'accepted', 'slowest', '/livez', 'kept', 'resident', 'runs on', 'fate', 'answers'],
      damages.map(printDamage),
    ),
  ];
  if (costliest.length > 0) {
    tables.push(
      printTable(
        `The costliest operations that are accepted on ${stage.name}`,
        ['', 'size', 'milliseconds', 'beyond'],
        costliest.map(({ shape, size, milliseconds, beyond }) => [
          shape,
          String(size),
          printNumber(milliseconds),
          beyond,
        ]),
      ),
    );
  }
  if (beside !== undefined) tables.push(printBeside(report, beside));
  return tables.join('\n');
}

function printBeside({ stage }: StageReport, { alone, beside, livezMs, costly }: Beside): string {
  return printTable(
    `A film by its id on ${stage.name}, alone and beside 20 of the costliest operation`,
    ['milliseconds', 'p50', 'p99', 'answered', 'failed'],
    [
      [
        'alone',
        printNumber(alone.p50),
        printNumber(alone.p99),
        String(alone.answered),
        String(alone.failures),
      ],
      [
        `beside (${printCodes(costly) || 'no answer to them'}; /livez ${printNumber(livezMs)})`,
        printNumber(beside.p50),
        printNumber(beside.p99),
        String(beside.answered),
        String(beside.failures),
      ],
    ],
  );
}

/** Which goals each stage keeps, with its worst figure. */
export function printGoals(reports: readonly StageReport[]): string {
  return printTable(
    'Goals',
    ['', 'stage', 'at most', 'worst', '', 'which'],
    goals.flatMap((goal) => reports.flatMap((report) => printGoal(goal, report))),
  );
}

function printGoal(goal: Goal, report: StageReport): readonly (readonly string[])[] {
  const [worst] = goal.figures(report).toSorted((a, b) => b.value - a.value);
  if (worst === undefined) return [];
  const most = goal.most(report.stage.store);
  const isKept = worst.value <= most;
  return [
    [
      goal.name,
      report.stage.name,
      goal.print(most),
      Number.isFinite(worst.value) ? goal.print(worst.value) : 'no figure',
      isKept ? 'met' : 'MISSED',
      isKept && worst.value === 0 ? '' : worst.of,
    ],
  ];
}
