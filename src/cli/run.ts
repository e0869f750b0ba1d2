import { Command, CommanderError } from 'commander';
import { check } from './check.js';
import { exportFacts } from './export.js';
import { importFacts } from './import.js';
import { EXIT_CODES, type Io } from './io.js';
import { serve } from './serve.js';
import type { Subcommand } from './subcommand.js';
import { timeline } from './timeline.js';
import { trivia } from './trivia.js';
import { triviaRate } from './trivia-rate.js';

/** Runs the command line; resolves to the exit code. A server goes on after that. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT_CODES.done;
  const program = new Command('throughline')
    .description('A knowledge graph of film franchises, served in GraphQL.')
    .exitOverride()
    .configureOutput({ writeOut: io.print, writeErr: io.warn })
    .addHelpText(
      'after',
      `
Examples:
  throughline check seed                    report every fault in the seed files
  throughline timeline seed                 print what happens when
  throughline trivia seed                   print questions with their proofs
  throughline export seed --out copy        write the facts in canonical form
  throughline serve                         serve the packaged universe at http://localhost:4000/`,
    );
  function add<Options>(subcommand: Subcommand<Options>): void {
    const command = program.command(subcommand.name);
    subcommand.define(command);
    command.action(async (directories: string[], options: Options) => {
      exitCode = await subcommand.run(directories, options, io);
    });
  }
  add(check);
  add(timeline);
  add(trivia);
  add(triviaRate);
  add(exportFacts);
  add(importFacts);
  add(serve);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  return exitCode;
}
