import type { OrderedNodes } from '../answer/ordered-nodes.js';
import type { RankedNames } from './rank-names.js';

/** Search results as a list, best first. */
export type RankedList = OrderedNodes & RankedNames;

export function rankedList(ranked: RankedNames): RankedList {
  return { ...ranked, keys: [ranked.score], orders: [{ descending: true }] };
}
