import type { Graph } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import { workTypes } from '../domain/type-names.js';
import { firstDay } from './first-day.js';

/** A work as charts of story time show it. */
export interface ChartedWork {
  readonly id: string;
  readonly title: string;
  /** The first day it may have been released on, in days since 1970; infinite where unknown. */
  readonly releaseDay: number;
  /** Ids. */
  readonly franchises: readonly string[];
}

/** The works of a graph, but for episodes that have no story time of their own: their series stands for them. */
export function chartedWorks({ nodes, edges }: Graph): readonly ChartedWork[] {
  const hasSegments = new Set(edges.flatMap(({ type, to }) => (type === 'PART_OF' ? to : [])));
  const members = edges.filter(({ type }) => type === 'IN_FRANCHISE');
  const memberships = groupBy(members, ({ from }) => from);
  const types: ReadonlySet<string> = new Set(workTypes);
  return nodes
    .filter(({ id, type }) => types.has(type) && (type !== 'Episode' || hasSegments.has(id)))
    .map(({ id, properties }) => ({
      id,
      title: String(properties.name),
      releaseDay: firstDay(properties.releaseDate),
      franchises: memberships.get(id)?.map(({ to }) => to) ?? [],
    }));
}
