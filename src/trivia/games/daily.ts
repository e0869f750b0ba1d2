import { runAtOnce, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Draw, Drawn } from './draw/draw-puzzle.js';
import { drawGrid } from './grid/generate-grid.js';
import type { Grid } from './grid/grid.js';
import { drawGroups } from './groups/generate-groups.js';
import type { Groups } from './groups/groups.js';
import { drawOrder } from './order/generate-order.js';
import type { Order } from './order/order.js';

/** The puzzles of a day, the same for everyone; undefined where the facts make none of that game. */
interface Daily {
  readonly grid: Drawn<Grid> | undefined;
  readonly groups: Drawn<Groups> | undefined;
  readonly order: Drawn<Order> | undefined;
}

export function generateDaily(pool: FactPool, day: number): Daily {
  return runAtOnce(drawDaily(pool, day));
}

/** The same in steps, none of which takes long. */
export function* drawDaily(pool: FactPool, day: number): Steps<Daily> {
  const draw: Draw = { kind: 'day', day };
  return {
    grid: yield* drawGrid(pool, draw),
    groups: yield* drawGroups(pool, draw),
    order: yield* drawOrder(pool, draw),
  };
}
