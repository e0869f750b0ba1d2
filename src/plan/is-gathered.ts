import { SHARED } from '../domain/model-links.js';
import type { Connection } from './plan.js';

/** Whether the items of a list are gathered when it is read, from all that they share with a node. */
export function isGathered({ order }: Connection): boolean {
  return order.some(({ of, name }) => of === 'edge' && name === SHARED);
}
