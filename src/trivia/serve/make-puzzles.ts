import { badUserInput } from '../../errors.js';
import type { Inputs, MadeObject, Maker, Makers } from '../../making/made-value.js';
import { newSeed } from '../../plan/new-seed.js';
import { runInTurns, type Steps } from '../../steps.js';
import type { FetchOptions } from '../../store/graph-store.js';
import {
  type Draw,
  type Drawn,
  dayOf,
  drawDaily,
  drawGrid,
  drawGroups,
  drawOrder,
  findConditions,
  type Grid,
  type Groups,
  itemName,
  type Order,
} from '../games/index.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Seal } from '../seal/seal.js';
import { choiceName } from '../wording/names.js';
import { choiceId } from './choice-id.js';
import { textIn } from './inputs.js';
import type { ReadPool } from './pools.js';
import { type Game, sealPuzzle } from './sealed-puzzle.js';

interface Means {
  readonly readPool: ReadPool;
  readonly seal: Seal;
}

type Puzzle = Grid | Groups | Order;
type DrawPuzzle = (pool: FactPool, draw: Draw) => Steps<Drawn<Puzzle> | undefined>;

const games: Readonly<Record<Game, DrawPuzzle>> = {
  grid: drawGrid,
  groups: drawGroups,
  order: drawOrder,
};

/** Makes the fields that draw puzzles, and seals what their checks need to know. */
export function puzzleMakers({ readPool, seal }: Means): Makers {
  return {
    gridPuzzle: maker('grid'),
    groupsPuzzle: maker('groups'),
    orderPuzzle: maker('order'),
    dailyPuzzles: async (inputs, options) => {
      const day = readDay(textIn(inputs, 'date') ?? '');
      const pool = await readFranchise(inputs, options);
      const daily = await runInTurns(drawDaily(pool, day), options.signal);
      const shown = (game: Game): Promise<MadeObject | null> =>
        show(pool, game, daily[game], { kind: 'day', day });
      const [grid, groups, order] = await Promise.all([
        shown('grid'),
        shown('groups'),
        shown('order'),
      ]);
      return { grid, groups, order };
    },
  };

  function maker(game: Game): Maker {
    return async (inputs, options) => {
      const draw = readDraw(inputs);
      const pool = await readFranchise(inputs, options);
      const drawn = await runInTurns(games[game](pool, draw), options.signal);
      const shown = await show(pool, game, drawn, draw);
      if (shown !== null) return shown;
      throw badUserInput(`What is known of "${franchiseIn(inputs)}" is too little for this game.`);
    };
  }

  function readFranchise(inputs: Inputs, options: FetchOptions): Promise<FactPool> {
    return readPool({ kind: 'franchise', franchise: franchiseIn(inputs) }, options);
  }

  async function show(
    pool: FactPool,
    game: Game,
    drawn: Drawn<Puzzle> | undefined,
    draw: Draw,
  ): Promise<MadeObject | null> {
    if (drawn === undefined || pool.scope.kind !== 'franchise') return null;
    const { puzzle, period } = drawn;
    const { franchise } = pool.scope;
    return {
      ...shownOf(pool, puzzle),
      seed: draw.kind === 'seed' ? draw.seed : null,
      period: draw.kind === 'day' ? period : null,
      datasetVersion: pool.version,
      token: await sealPuzzle(seal, game, { franchise, puzzle }, pool.version),
    };
  }
}

function franchiseIn(inputs: Inputs): string {
  return textIn(inputs, 'franchise') ?? '';
}

/** What of a puzzle gives nothing away. */
function shownOf(pool: FactPool, puzzle: Puzzle): MadeObject {
  if (puzzle.kind === 'GRID') {
    const conditions = findConditions(pool, 'PERSON');
    const phrases = (ids: readonly string[]): readonly string[] =>
      ids.map((id) => conditions.get(id)?.phrase ?? '');
    const cells = puzzle.counts.flatMap((counts, row) =>
      counts.map((answers, column) => ({ row: row + 1, column: column + 1, answers })),
    );
    return { rows: phrases(puzzle.rows), columns: phrases(puzzle.columns), cells };
  }
  const shown = (texts: readonly string[]) => texts.map((text, at) => ({ id: choiceId(at), text }));
  return puzzle.kind === 'GROUPS'
    ? { choices: shown(puzzle.names.map((id) => choiceName(pool, id))) }
    : { choices: shown(puzzle.items.map((id) => itemName(pool, id))), by: puzzle.by };
}

/** By the date or the seed that is given, or by a new seed. */
function readDraw(inputs: Inputs): Draw {
  const [date, seed] = [textIn(inputs, 'date'), textIn(inputs, 'seed')];
  if (date === undefined) return { kind: 'seed', seed: seed ?? newSeed() };
  const day = readDay(date);
  if (seed !== undefined) {
    throw badUserInput('A puzzle follows from "date" or "seed": give one of them.');
  }
  return { kind: 'day', day };
}

function readDay(date: string): number {
  const day = dayOf(date);
  if (day !== undefined) return day;
  throw badUserInput(`"date" takes a day such as 2026-11-30, and got "${date}".`);
}
