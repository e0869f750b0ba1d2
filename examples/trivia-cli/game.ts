import type { Ask } from './client.js';
import type { Options } from './read-options.js';
import type { Terminal } from './terminal.js';

/** What games are played with. */
export interface Table {
  readonly ask: Ask;
  readonly terminal: Terminal;
}

/** Plays a puzzle, and gives the score in a sentence. */
export type PlayPuzzle<Puzzle> = (table: Table, puzzle: Puzzle) => Promise<string>;

/** A game as players choose it. */
export interface Game {
  /** The options that it takes. */
  readonly takes: readonly string[];
  /** Plays it, and prints the score. */
  readonly play: (table: Table, options: Options) => Promise<void>;
}
