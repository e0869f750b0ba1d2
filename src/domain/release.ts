import type { GraphNode } from './graph.js';
import { type PartialDate, readPartialDate } from './partial-date.js';

/**
 * When a work was first released. Undefined for one that has not been, whatever is forecast, and for one
 * that was given up.
 */
export function releaseOf({ properties }: Pick<GraphNode, 'properties'>): PartialDate | undefined {
  const { releaseDate } = properties;
  const isKnown = isReleased({ properties }) && typeof releaseDate === 'string';
  return isKnown ? readPartialDate(releaseDate) : undefined;
}

export function isReleased({ properties }: Pick<GraphNode, 'properties'>): boolean {
  return properties.status === 'RELEASED';
}
