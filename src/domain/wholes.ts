import type { EdgeType } from './edge-types.js';
import type { GraphReader } from './graph-reader.js';

/** Edges from a work to one that it is part of, the nearest first. */
export const partEdges = [
  'IN_SEASON',
  'EPISODE_OF',
  'SEASON_OF',
] as const satisfies readonly EdgeType[];

/** The works that are part of a work: of a series its episodes and seasons. */
export function partsOf({ to }: Pick<GraphReader, 'to'>, work: string): readonly string[] {
  return partEdges.flatMap((type) => to(type, work));
}

/** The works that a work is part of, the nearest first: of an episode its season, then its series. */
export function wholesOf({ from }: Pick<GraphReader, 'from'>, work: string): readonly string[] {
  return partEdges.flatMap((type) => from(type, work));
}
