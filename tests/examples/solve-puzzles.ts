import { createMemoryStore } from '../../src/store/memory/index.js';
import {
  checkCell,
  checkOrder,
  type Draw,
  type Grid,
  generateGrid,
  generateGroups,
  generateOrder,
} from '../../src/trivia/games/index.js';
import { readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';

type Pool = Awaited<ReturnType<typeof readPool>>;

/** What a player types who knows everything about John Wick. */
export interface Solutions {
  /** A name for each cell, nobody twice. */
  readonly grid: readonly string[];
  /** The letters of each group. */
  readonly groups: readonly string[];
  readonly order: string;
}

/** Solves the puzzles of a draw, which everyone can draw again. */
export async function solvePuzzles(draw: Draw): Promise<Solutions> {
  const store = createMemoryStore(await readSeed());
  const pool = await readPool(store, { kind: 'franchise', franchise: 'franchise/john-wick' });
  const [grid, groups, order] = [generateGrid, generateGroups, generateOrder].map(
    (generate) => generate(pool, draw)?.puzzle,
  );
  if (grid?.kind !== 'GRID' || groups?.kind !== 'GROUPS' || order?.kind !== 'ORDER') {
    throw new Error('John Wick has puzzles of each kind.');
  }
  const letter = (all: readonly string[], id: string) => 'abcdefghijklmnop'[all.indexOf(id)] ?? '';
  const inOrder: string[] = [];
  for (let left = order.items; left.length > 0; left = left.filter((id) => id !== inOrder.at(-1))) {
    const mayBeNext = (id: string): boolean =>
      left.every((other) => id === other || checkOrder(pool, order, [id, other]).isCorrect);
    inOrder.push(left.find(mayBeNext) ?? '');
  }
  return {
    grid: fillGrid(pool, grid).map((id) => pool.thing(id).name),
    groups: groups.groups.map(({ names }) => names.map((id) => letter(groups.names, id)).join('')),
    order: inOrder.map((id) => letter(order.items, id)).join(''),
  };
}

function fillGrid(pool: Pool, grid: Grid): readonly string[] {
  const people = [...pool.things.values()].filter(({ type }) => type === 'Person');
  const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  const answers = cells.map((cell) =>
    people.map(({ id }) => id).filter((id) => checkCell(pool, grid, cell, id)?.isCorrect),
  );
  return fill(answers, []) ?? [];
}

function fill(
  answers: readonly (readonly string[])[],
  used: readonly string[],
): readonly string[] | undefined {
  const own = answers[used.length];
  if (own === undefined) return used;
  for (const id of own) {
    const filled = used.includes(id) ? undefined : fill(answers, [...used, id]);
    if (filled !== undefined) return filled;
  }
  return undefined;
}
