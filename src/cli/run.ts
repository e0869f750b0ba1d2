import { Command, CommanderError } from 'commander';
import { EXIT_CODES, type Io } from './io.js';
import type { Subcommand } from './subcommand.js';

type Add = <Options>(subcommand: Subcommand<Options>) => void;

/** All commands by name; only the one that is run is loaded, so that a server starts without the others. */
const commands: Readonly<Record<string, (add: Add) => Promise<void>>> = {
  check: async (add) => add((await import('./check.js')).check),
  timeline: async (add) => add((await import('./timeline.js')).timeline),
  trivia: async (add) => add((await import('./trivia.js')).trivia),
  'trivia-rate': async (add) => add((await import('./trivia-rate.js')).triviaRate),
  export: async (add) => add((await import('./export.js')).exportFacts),
  import: async (add) => add((await import('./import.js')).importFacts),
  serve: async (add) => add((await import('./serve.js')).serve),
};

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
  const [name = ''] = argv;
  const wanted = Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const load of wanted === undefined ? Object.values(commands) : [wanted]) await load(add);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  return exitCode;
}
