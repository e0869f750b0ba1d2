import { type Bits, common, indexesOf } from '../../../domain/bits.js';
import type { Random } from '../../../domain/random.js';
import { runAtOnce, type Steps } from '../../../steps.js';
import type { FactPool } from '../../pool/fact-pool.js';
import type { Condition } from '../conditions/condition.js';
import { type Draft, type Draw, type Drawn, drawPuzzle } from '../draw/draw-puzzle.js';
import { type Crossings, prepareCrossings } from './crossings.js';
import { canFill } from './fill.js';
import { type Grid, SIDE } from './grid.js';

/** A grid; undefined where the facts make none. */
export function generateGrid(pool: FactPool, draw: Draw): Drawn<Grid> | undefined {
  return runAtOnce(drawGrid(pool, draw));
}

/** The same in steps, none of which takes long. */
export function* drawGrid(pool: FactPool, draw: Draw): Steps<Drawn<Grid> | undefined> {
  const crossings = yield* prepareCrossings(pool);
  return yield* drawPuzzle(draw, `grid ${pool.version}`, (random) => sketch(crossings, random));
}

/** Rows that cross one column, and columns that cross all these rows. Drafts differ in the last column. */
function sketch(crossings: Crossings, random: Random): readonly Draft<Grid>[] {
  const { usable, across, beside, conditions, marks, isKnown } = crossings;
  const first = draw(usable, random);
  if (first === undefined) return [];
  const columns = [first];
  const rows: number[] = [];
  while (rows.length < SIDE) {
    const row = draw(inAll([...of(across, columns), ...of(beside, rows)]), random);
    if (row === undefined) return [];
    rows.push(row);
  }
  const candidates = (): readonly number[] => inAll([...of(across, rows), ...of(beside, columns)]);
  while (columns.length < SIDE - 1) {
    const column = draw(candidates(), random);
    if (column === undefined) return [];
    columns.push(column);
  }
  const mark = of(marks, [...rows, ...columns]).reduce((sum, own) => sum + own);
  return random.shuffled(candidates()).map((last) => ({
    mark: mark + (marks[last] ?? 0),
    finish: () => finish(of(conditions, rows), of(conditions, [...columns, last]), isKnown),
  }));
}

function draw<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items.length === 0 ? undefined : items[random.below(items.length)];
}

/** What some sets have in common, in order. */
function inAll(sets: readonly Bits[]): readonly number[] {
  return [...indexesOf(sets.reduce(common))].reverse();
}

function of<Item>(items: readonly Item[], places: readonly number[]): readonly Item[] {
  return places.flatMap((place) => items[place] ?? []);
}

/** Conditions of one kind in a grid; with more, it would ask the same again and again. */
const MOST_OF_KIND = 4;

function finish(
  rows: readonly Condition[],
  columns: readonly Condition[],
  isKnown: (id: string) => boolean,
): Grid | undefined {
  const all = [...rows, ...columns];
  const ofKind = (kind: string): number => all.filter((one) => one.kind === kind).length;
  if (all.some(({ kind }) => ofKind(kind) > MOST_OF_KIND)) return undefined;
  const cells = rows.map((row) => columns.map((column) => answersOf(row, column)));
  const isFair = cells.flat().every((answers) => answers.some(isKnown));
  if (!isFair || !canFill(cells.flat())) return undefined;
  return {
    kind: 'GRID',
    rows: rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    counts: cells.map((row) => row.map((answers) => answers.length)),
  };
}

/** The people who certainly meet both conditions of a cell. */
export function answersOf(row: Condition, column: Condition): readonly string[] {
  return [...row.members.keys()].filter((id) => column.members.has(id));
}
