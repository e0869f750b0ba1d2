import type { Command } from 'commander';
import type { Io } from './io.js';

/** One command of `throughline`; all of them read directories of seed files. */
export interface Subcommand<Options> {
  readonly name: string;
  /** Adds its description, arguments, options and help. */
  readonly define: (command: Command) => void;
  /** Runs it; resolves to the exit code. */
  readonly run: (directories: readonly string[], options: Options, io: Io) => Promise<number>;
}
