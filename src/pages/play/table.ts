import type { Address } from '../page.js';
import type { PlayQueryVariables } from './operations.js';

const games = ['quiz', 'grid', 'groups', 'order'] as const;

type Game = (typeof games)[number];

/** What an address asks to play: `/play?game=grid&franchise=john-wick&seed=babayaga`. */
export interface Table {
  readonly game: Game;
  /** The name in its id: "john-wick". */
  readonly franchise: string | undefined;
  readonly seed: string | undefined;
  /** The day whose game it is. */
  readonly date: string | undefined;
}

export function readTable({ query }: Address): Table {
  return {
    game: games.find((game) => game === query.game) ?? 'quiz',
    franchise: query.franchise || undefined,
    seed: query.seed || undefined,
    date: query.date || undefined,
  };
}

/** Where it is played, with what is given of it. */
export function linkToTable({ game, franchise, seed, date }: Partial<Table>): string {
  const given = Object.entries({ game, franchise, seed, date }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `/play?${new URLSearchParams(given)}`;
}

/** A quiz is about all there is when no franchise is given; puzzles are about one. */
export function variablesOf({ game, franchise, seed, date }: Table): PlayQueryVariables {
  const id = franchise === undefined ? undefined : `franchise/${franchise}`;
  if (game === 'quiz') return { franchise: id, seed: seed ?? date, asksQuiz: true };
  if (id === undefined) return {};
  const drawn = seed === undefined ? { date } : { seed };
  const asked = { grid: 'asksGrid', groups: 'asksGroups', order: 'asksOrder' } as const;
  return { puzzleOf: id, ...drawn, [asked[game]]: true };
}
