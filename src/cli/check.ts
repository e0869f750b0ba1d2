import { findGaps } from '../domain/completeness.js';
import type { ImportPlan } from '../domain/graph.js';
import { createGraphReader } from '../domain/graph-reader.js';
import { type TypeName, workTypes } from '../domain/type-names.js';
import { toImportPlan } from '../facts/index.js';
import { contradictionsIn, readUniverse } from '../seed/index.js';
import { EXIT_CODES } from './io.js';
import { printGaps } from './print-gaps.js';
import { reportContradictions, reportDoubts, reportFaults } from './report.js';
import type { Subcommand } from './subcommand.js';

interface CheckOptions {
  readonly strict?: boolean;
  readonly gaps?: boolean;
}

export const check: Subcommand<CheckOptions> = {
  name: 'check',
  define: (command) =>
    command
      .description('Read seed files and report every fault, doubtful fact and contradiction.')
      .argument('<dir...>', 'directories of seed files, read together')
      .option('--strict', 'treat doubtful facts and contradictions in story time as errors')
      .option('--gaps', 'list the works that lack most of what is expected of them, and what')
      .addHelpText(
        'after',
        `
The exit code is 0 when the files are sound and 2 when they are not. Nothing is written. Facts that can
hardly be so are warnings, as are claims about story time that contradict each other, of which the
weakest is set aside; with --strict they are errors, and the exit code is 1. Gaps are no faults.

Examples:
  throughline check seed
  throughline check seed my-universe        your own folder may use ids of the first
  throughline check my-universe --strict    fails on doubts and contradictions
  throughline check seed --gaps             what to find out next`,
      ),
  async run(directories, { strict = false, gaps = false }, io) {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults, io);
    const plan = toImportPlan(read.universe);
    const contradictions = contradictionsIn(plan, read.locationOf);
    const severity = strict ? 'error' : 'warning';
    reportDoubts(read.doubts, severity, io);
    reportContradictions(contradictions, severity, io);
    if (strict && read.doubts.length + contradictions.length > 0) return EXIT_CODES.failed;
    if (gaps) io.print(printGaps(findGaps(plan, workTypes), io.columns));
    io.print(summarize(plan));
    return EXIT_CODES.done;
  },
};

function summarize(plan: ImportPlan): string {
  const { nodesOf } = createGraphReader(plan);
  const count = (type: TypeName) => nodesOf(type).length;
  const counts = [
    `${count('Entity')} entities`,
    `${count('Portrayal')} portrayals`,
    `${count('Credit')} credits`,
    `${count('Release')} releases`,
    `${count('Relation')} relations`,
    `${count('Claim')} claims`,
    `${count('Source')} sources`,
  ];
  return `sound: ${counts.join(', ')}; version ${plan.version}\n`;
}
