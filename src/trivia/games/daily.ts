import type { FactPool } from '../pool/fact-pool.js';
import type { Draw, Drawn } from './draw/draw-puzzle.js';
import { generateGrid } from './grid/generate-grid.js';
import type { Grid } from './grid/grid.js';
import { generateGroups } from './groups/generate-groups.js';
import type { Groups } from './groups/groups.js';
import { generateOrder } from './order/generate-order.js';
import type { Order } from './order/order.js';

/** The puzzles of a day, the same for everyone; undefined where the facts make none of that game. */
interface Daily {
  readonly grid: Drawn<Grid> | undefined;
  readonly groups: Drawn<Groups> | undefined;
  readonly order: Drawn<Order> | undefined;
}

export function generateDaily(pool: FactPool, day: number): Daily {
  const draw: Draw = { kind: 'day', day };
  return {
    grid: generateGrid(pool, draw),
    groups: generateGroups(pool, draw),
    order: generateOrder(pool, draw),
  };
}
