import type { GraphReader } from '../domain/graph-reader.js';
import { firstDay } from '../domain/partial-date.js';

/** A work as it appears in charts of story time. */
export interface ChartedWork {
  readonly id: string;
  readonly title: string;
  /** The first day it may have been released on, in days since 1970; infinite where unknown. */
  readonly releaseDay: number;
  /** Ids. */
  readonly franchises: readonly string[];
}

/** The works of a graph; an episode without story time of its own is covered by its series. */
export function chartedWorks({ nodesOf, from, to }: GraphReader): readonly ChartedWork[] {
  return nodesOf('Work')
    .filter(({ id, type }) => type !== 'Episode' || to('PART_OF', id).length > 0)
    .map(({ id, properties }) => ({
      id,
      title: String(properties.name),
      releaseDay: firstDay(properties.releaseDate),
      franchises: from('IN_FRANCHISE', id),
    }));
}
