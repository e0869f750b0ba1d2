#!/usr/bin/env node
import { readdir } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  chartFormats,
  chartOrders,
  printTimelines,
  type TimelineOptions,
} from './cli/print-timelines.js';
import { CONFIG_EXIT_CODE, ConfigError, readConfig } from './config.js';
import type { ImportPlan } from './domain/graph.js';
import { toImportPlan } from './facts/index.js';
import {
  type Contradiction,
  contradictionsIn,
  exportUniverse,
  type Fault,
  isNested,
  printContradiction,
  printFault,
  readUniverse,
  type SoundUniverse,
  writeExport,
} from './seed/index.js';
import { readStories } from './story/index.js';
import { createTimelineSolver } from './timeline/index.js';

/**
 * Exit codes: 0 when done, 1 for a misused command or what --strict refuses, 2 for faulty seed files,
 * 78 for configuration.
 */
const STRICT_EXIT_CODE = 1;
const FAULTY_EXIT_CODE = 2;

let isServing = false;

const program = new Command('throughline')
  .description('A knowledge graph of film franchises, served in GraphQL.')
  .addHelpText(
    'after',
    `
Examples:
  throughline check seed                    tell every fault of the seed files
  throughline timeline seed                 print what happens when
  throughline export seed --out copy        write the facts back in their plainest form
  throughline serve                         serve the packaged universe at http://localhost:4000/`,
  );

program
  .command('check')
  .description('Read seed files and report every fault, and every contradiction in story time.')
  .argument('<dir...>', 'directories of seed files, read together')
  .option('--strict', 'let contradictions in story time be errors')
  .addHelpText(
    'after',
    `
Exit code 0 when the files are sound, 2 when they are not. Nothing is written. Claims about story
time that cannot all be true are warnings, as the weakest of them steps back; with --strict they are
errors, and the exit code is 1.

Examples:
  throughline check seed
  throughline check seed my-universe        your own folder may refer to ids of the first
  throughline check my-universe --strict    for those who want no contradictions`,
  )
  .action(async (directories: string[], { strict = false }: { strict?: boolean }) => {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults);
    const { plan, contradictions } = planWithContradictions(read);
    reportContradictions(contradictions, strict ? 'error' : 'warning');
    if (strict && contradictions.length > 0) {
      process.exitCode = STRICT_EXIT_CODE;
      return;
    }
    const { nodes, version } = plan;
    const count = (type: string) => nodes.filter((node) => node.type === type).length;
    const entities = nodes
      .filter(({ type }) => type === 'EntityCount')
      .reduce((sum, { properties }) => sum + Number(properties.count), 0);
    const counts = [
      `${entities} entities`,
      `${count('Portrayal')} portrayals`,
      `${count('Credit')} credits`,
      `${count('Relation')} relations`,
      `${count('Claim')} claims`,
      `${count('Source')} sources`,
    ];
    process.stdout.write(`sound: ${counts.join(', ')}; version ${version}\n`);
  });

program
  .command('timeline')
  .description('Print the story order of works, with bars that show what overlaps.')
  .argument('<dir...>', 'directories of seed files, read together')
  .option('--franchise <id>', 'the one to print; all that have placed works when left out')
  .addOption(new Option('--order <order>', 'order of works').choices(chartOrders).default('story'))
  .addOption(new Option('--format <format>', 'what to print').choices(chartFormats).default('text'))
  .addHelpText(
    'after',
    `
Bars stand between points in time, in order and not to scale; works of one step are in no known order.

Examples:
  throughline timeline seed --franchise john-wick
  throughline timeline seed --franchise john-wick --order release
  throughline timeline seed --franchise john-wick --format mermaid   a gantt diagram`,
  )
  .action(async (directories: string[], options: Omit<TimelineOptions, 'columns'>) => {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults);
    const columns = process.stdout.columns ?? 80;
    const solve = createTimelineSolver();
    const plan = toImportPlan(read.universe, solve);
    const printed = printTimelines(plan, { ...options, columns }, solve);
    if (printed.kind === 'refused') return refuse(printed.reason);
    process.stdout.write(printed.text);
  });

program
  .command('export')
  .description('Write the facts of seed files back, in the form that depends on the facts alone.')
  .argument('<dir...>', 'directories of seed files, read together')
  .requiredOption(
    '--out <dir>',
    'where to write: a directory that is new, empty or an earlier export',
  )
  .addOption(
    new Option('--format <format>', 'what to write').choices(['yaml', 'neo4j-csv']).default('yaml'),
  )
  .addHelpText(
    'after',
    `
Files that were not exported, or were edited since, are never replaced. Comments are not kept.

Examples:
  throughline export seed --out copy
  throughline export seed my-universe --out merged
  throughline export seed --format neo4j-csv --out csv   for neo4j-admin database import full`,
  )
  .action(async (directories: string[], { out, format }: { out: string; format: string }) => {
    const nested = directories.find((directory) => isNested(directory, out));
    if (nested !== undefined) {
      return refuse(`expected --out apart from what is read, found "${out}" and "${nested}"`);
    }
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults);
    if (format === 'neo4j-csv') return exportCsv(toImportPlan(read.universe), out);
    const written = await writeExport(exportUniverse(read.universe), out);
    if (written.kind === 'refused') return refuse(written.reason);
    process.stdout.write(`wrote ${written.files} files to ${out}\n`);
  });

program
  .command('import')
  .description('Make a Neo4j database hold exactly the facts of seed files, in one transaction.')
  .argument('<dir...>', 'directories of seed files, read together')
  .option('--dry-run', 'only tell what would change')
  .addHelpText(
    'after',
    `
The database is that of NEO4J_URI, see the README. What differs is written; readers see the old graph
or the new one. A second import waits for the first.

Examples:
  NEO4J_URI=bolt://localhost:7687 throughline import seed
  NEO4J_URI=bolt://localhost:7687 throughline import seed --dry-run`,
  )
  .action(async (directories: string[], { dryRun = false }: { dryRun?: boolean }) => {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults);
    const { runImport } = await import('./cli/run-import.js');
    const { plan, contradictions } = planWithContradictions(read);
    if (contradictions.length > 0) {
      const count = counted(contradictions.length, 'contradiction');
      process.stderr.write(`warning: ${count} in story time; throughline check tells them\n`);
    }
    process.exitCode = await runImport(plan, dryRun);
  });

program
  .command('serve')
  .description('Serve a universe over HTTP: the playground at /, the API at /graphql.')
  .argument('[dir...]', 'directories of seed files; else UNIVERSE, else the packaged ones')
  .addHelpText(
    'after',
    `
Configured by environment variables, see the README.

Examples:
  throughline serve
  PORT=8080 throughline serve seed my-universe`,
  )
  .action(async (directories: string[]) => {
    // Loaded here alone: the server takes longer to load than a check takes to run.
    const { start, stopOnSignals, UniverseError } = await import('./index.js');
    isServing = true;
    try {
      const config = readConfig();
      const universe = directories.length > 0 ? directories : config.universe;
      const { stop } = await start({ ...config, universe });
      stopOnSignals(stop);
    } catch (error) {
      if (error instanceof UniverseError) return reportFaults(error.faults);
      if (!(error instanceof ConfigError)) throw error;
      for (const problem of error.problems) process.stderr.write(`${problem}\n`);
      process.exitCode = CONFIG_EXIT_CODE;
    }
  });

async function exportCsv(plan: ImportPlan, out: string): Promise<void> {
  const { exportForBulkLoad } = await import('./store/neo4j/index.js');
  if ((await readdir(out).catch(() => [])).length > 0) {
    return refuse(`expected --out to be new or empty, found files in "${out}"`);
  }
  const written = await exportForBulkLoad(plan, out);
  process.stdout.write(
    `wrote ${written.nodes} nodes and ${written.edges} relationships to ${out}; load them there with\n` +
      `neo4j-admin database import full ${written.arguments.join(' ')}\n`,
  );
}

function planWithContradictions({ universe, placeOf }: SoundUniverse): {
  readonly plan: ImportPlan;
  readonly contradictions: readonly Contradiction[];
} {
  const solve = createTimelineSolver();
  const plan = toImportPlan(universe, solve);
  const contradictions = contradictionsIn(readStories(plan).map(solve), plan, placeOf);
  return { plan, contradictions };
}

function reportContradictions(
  contradictions: readonly Contradiction[],
  severity: 'warning' | 'error',
): void {
  if (contradictions.length === 0) return;
  const lines = contradictions.map((one) => `${printContradiction(one, severity)}\n`);
  const summary = `${counted(contradictions.length, 'contradiction')} in story time\n`;
  process.stderr.write(lines.join('') + summary);
}

function reportFaults(faults: readonly Fault[]): void {
  const files = new Set(faults.map(({ file }) => file)).size;
  const lines = faults.map((fault) => `${printFault(fault)}\n`);
  const summary = `${counted(faults.length, 'fault')} in ${counted(files, 'file')}\n`;
  process.stderr.write(lines.join('') + summary);
  process.exitCode = FAULTY_EXIT_CODE;
}

function refuse(reason: string): void {
  process.stderr.write(`error: ${reason}\n`);
  process.exitCode = FAULTY_EXIT_CODE;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// A reader that has seen enough, such as head, closes the pipe; that is no fault. A server goes on
// without its log.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (isServing) return;
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

await program.parseAsync();
