import { readdir } from 'node:fs/promises';
import { Option } from 'commander';
import type { ImportPlan } from '../domain/graph.js';
import { toImportPlan } from '../facts/index.js';
import { exportUniverse, isNested, openPart, readUniverse, writeExport } from '../seed/index.js';
import { EXIT_CODES, type Io } from './io.js';
import { refuse, reportFaults } from './report.js';
import type { Subcommand } from './subcommand.js';

interface ExportOptions {
  readonly out: string;
  readonly format: string;
  readonly licence?: string;
}

export const exportFacts: Subcommand<ExportOptions> = {
  name: 'export',
  define: (command) =>
    command
      .description(
        'Write the facts of seed files in canonical form, which depends on the facts alone.',
      )
      .argument('<dir...>', 'directories of seed files, read together')
      .requiredOption(
        '--out <dir>',
        'where to write: a directory that is new, empty or an earlier export',
      )
      .addOption(
        new Option('--format <format>', 'what to write')
          .choices(['yaml', 'neo4j-csv'])
          .default('yaml'),
      )
      .addOption(
        new Option(
          '--licence <licence>',
          'leave out what no source of such a licence supports',
        ).choices(['open']),
      )
      .addHelpText(
        'after',
        `
Files that no export wrote, or that were edited since, are never replaced. Comments are not kept. Open
licences let anyone use, change and share: CC0-1.0, CC-BY-SA-4.0, MIT and others, or the words public
domain. A source that names no licence has none.

Examples:
  throughline export seed --out copy
  throughline export seed my-universe --out merged
  throughline export seed --licence open --out open
  throughline export seed --format neo4j-csv --out csv   for neo4j-admin database import full`,
      ),
  async run(directories, { out, format, licence }, io) {
    const nested = directories.find((directory) => isNested(directory, out));
    if (nested !== undefined) {
      return refuse(
        `expected --out outside the directories to read, found "${out}" and "${nested}"`,
        io,
      );
    }
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults, io);
    const universe = licence === undefined ? read.universe : openPart(read.universe);
    if (universe.folders.length === 0)
      return refuse('nothing rests on a source of such a licence', io);
    if (format === 'neo4j-csv') return exportCsv(toImportPlan(universe), out, io);
    const written = await writeExport(exportUniverse(universe), out);
    if (written.kind === 'refused') return refuse(written.reason, io);
    io.print(`wrote ${written.files} files to ${out}\n`);
    return EXIT_CODES.done;
  },
};

async function exportCsv(plan: ImportPlan, out: string, io: Io): Promise<number> {
  const { exportForBulkLoad } = await import('../store/neo4j/index.js');
  if ((await readdir(out).catch(() => [])).length > 0) {
    return refuse(`expected --out to be new or empty, found files in "${out}"`, io);
  }
  const written = await exportForBulkLoad(plan, out);
  io.print(
    `wrote ${written.nodes} nodes and ${written.edges} relationships to ${out}; load them there with\n` +
      `neo4j-admin database import full ${written.arguments.join(' ')}\n`,
  );
  return EXIT_CODES.done;
}
