import type { GraphReader } from '../domain/graph-reader.js';
import { releaseOf } from '../domain/release.js';
import { wholesOf } from '../domain/wholes.js';

/** A work as it appears in charts of story time. */
export interface ChartedWork {
  readonly id: string;
  readonly title: string;
  /** The day by which its release is ordered, in days since 1970; infinite where it has none. */
  readonly releaseDay: number;
  /** Ids. */
  readonly franchises: readonly string[];
}

/** The works of a graph; an episode or season without story time of its own is covered by its series. */
export function chartedWorks(graph: GraphReader): readonly ChartedWork[] {
  const { nodesOf, from, to } = graph;
  return nodesOf('Work')
    .filter(({ id }) => wholesOf(graph, id).length === 0 || to('PART_OF', id).length > 0)
    .map(({ id, properties }) => ({
      id,
      title: String(properties.name),
      releaseDay: releaseOf({ properties })?.day ?? Number.POSITIVE_INFINITY,
      franchises: from('IN_FRANCHISE', id),
    }));
}
