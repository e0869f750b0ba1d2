import type { Game, PlayPuzzle, Table } from './game.js';
import {
  DailyPuzzlesDocument,
  GridPuzzleDocument,
  type GridPuzzleQueryVariables,
  GroupsPuzzleDocument,
  OrderPuzzleDocument,
  type TypedDocumentString,
} from './operations.js';
import { playGrid } from './play-grid.js';
import { playGroups } from './play-groups.js';
import { playOrder } from './play-order.js';
import { playQuiz } from './play-quiz.js';
import type { Options } from './read-options.js';

/** The one that puzzles are about unless another is named. */
const FRANCHISE = 'franchise/john-wick';

export const games: ReadonlyMap<string, Game> = new Map([
  ['quiz', { takes: ['franchise', 'seed', 'difficulty', 'answer', 'size'], play: playQuiz }],
  ['grid', puzzle(GridPuzzleDocument, playGrid)],
  ['groups', puzzle(GroupsPuzzleDocument, playGroups)],
  ['order', puzzle(OrderPuzzleDocument, playOrder)],
  ['daily', { takes: ['franchise', 'date'], play: playDaily }],
]);

function puzzle<Puzzle extends { readonly seed: string | null }>(
  operation: TypedDocumentString<{ readonly puzzle: Puzzle }, GridPuzzleQueryVariables>,
  playPuzzle: PlayPuzzle<Puzzle>,
): Game {
  return {
    takes: ['franchise', 'seed', 'date'],
    async play(table, { franchise = FRANCHISE, seed, date }) {
      const { puzzle: drawn } = await table.ask(operation, { franchise, seed, date });
      const score = await playPuzzle(table, drawn);
      const again = drawn.seed === null ? `--date ${date}` : `--seed ${drawn.seed}`;
      table.terminal.print(`${score} Play it again with ${again}`);
    },
  };
}

/** Plays the puzzles of a day, one after the other. */
async function playDaily(
  table: Table,
  { franchise = FRANCHISE, date = today() }: Options,
): Promise<void> {
  const { grid, groups, order } = (await table.ask(DailyPuzzlesDocument, { franchise, date }))
    .dailyPuzzles;
  const scores = [
    await playIfAny('Grid', grid, playGrid),
    await playIfAny('Groups', groups, playGroups),
    await playIfAny('Order', order, playOrder),
  ];
  table.terminal.print(`The puzzles of ${date}:\n${scores.join('\n')}`);

  async function playIfAny<Puzzle>(
    name: string,
    drawn: Puzzle | null,
    playPuzzle: PlayPuzzle<Puzzle>,
  ): Promise<string> {
    if (drawn === null) return `${name}: too little is known of ${franchise}.`;
    if (table.terminal.hasEnded()) return `${name}: not played.`;
    table.terminal.print(`${name} of ${date}`);
    return `${name}: ${await playPuzzle(table, drawn)}`;
  }
}

/** The day at Greenwich, so that everyone has the same. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
