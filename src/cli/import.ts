import { toImportPlan } from '../facts/index.js';
import { contradictionsIn, readUniverse } from '../seed/index.js';
import { counted, reportFaults } from './report.js';
import type { Subcommand } from './subcommand.js';

export const importFacts: Subcommand<{ readonly dryRun?: boolean }> = {
  name: 'import',
  define: (command) =>
    command
      .description(
        'Make a Neo4j database hold exactly the facts of seed files, in one transaction.',
      )
      .argument('<dir...>', 'directories of seed files, read together')
      .option('--dry-run', 'only report what would change')
      .addHelpText(
        'after',
        `
NEO4J_URI names the database; see the README. Only differences are written, and readers see the old
graph or the new one. A second import waits for the first.

Examples:
  NEO4J_URI=bolt://localhost:7687 throughline import seed
  NEO4J_URI=bolt://localhost:7687 throughline import seed --dry-run`,
      ),
  async run(directories, { dryRun = false }, io) {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults, io);
    // Loaded here alone: the driver takes longer to load than a check takes to run.
    const { runImport } = await import('./run-import.js');
    const plan = toImportPlan(read.universe);
    const contradictions = contradictionsIn(plan, read.locationOf);
    const warnings = [
      ...(read.doubts.length > 0 ? [counted(read.doubts.length, 'doubtful fact')] : []),
      ...(contradictions.length > 0
        ? [`${counted(contradictions.length, 'contradiction')} in story time`]
        : []),
    ];
    if (warnings.length > 0) {
      io.warn(`warning: ${warnings.join(' and ')}; throughline check lists them\n`);
    }
    return runImport(plan, dryRun, io);
  },
};
