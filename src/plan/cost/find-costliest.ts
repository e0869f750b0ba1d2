import type { GraphStatistics } from '../../domain/graph-statistics.js';
import type { AnyField, AnyStart, OperationPlan, Root } from '../plan.js';
import { type Cases, visit } from '../visit.js';
import { createGraphSizes } from './graph-sizes.js';
import { startWeight } from './start-weight.js';
import { type Cost, costOf } from './weight.js';

/**
 * Finds the response names that lead to the list that takes most of a cost: from the root that takes
 * most, ever further down to the list that takes more than half of that. Undefined where there is no list.
 */
export function findCostliest(
  { shape, values }: OperationPlan,
  statistics: GraphStatistics,
  part: keyof Cost,
): readonly string[] | undefined {
  const costs = new Map<Root<AnyStart> | AnyField, number>();
  const watch = (of: Root<AnyStart> | AnyField, cost: Cost): void => {
    costs.set(of, (costs.get(of) ?? 0) + cost[part]);
  };
  const sizes = { ...createGraphSizes(statistics), watch };
  for (const root of shape.roots) watch(root, costOf(startWeight(root.start, sizes), 1, values));

  const costOfPlace = ({ of }: Place): number => costs.get(of) ?? 0;
  const costliestOf = (places: readonly Place[]): Place | undefined =>
    places.reduce<Place | undefined>(
      (most, place) =>
        most === undefined || costOfPlace(place) > costOfPlace(most) ? place : most,
      undefined,
    );
  let found = costliestOf(
    shape.roots.map(
      (root): Place => ({ of: root, path: [root.name], fields: visit(root.start, inside) }),
    ),
  );
  while (found !== undefined) {
    const next = costliestOf(listsIn(found, costs));
    if (next === undefined || 2 * costOfPlace(next) < costOfPlace(found)) break;
    found = next;
  }
  return found?.path;
}

/** A list, or a root. */
interface Place {
  readonly of: Root<AnyStart> | AnyField;
  readonly path: readonly string[];
  readonly fields: readonly AnyField[];
}

/** The nearest lists within a place. */
function listsIn({ path, fields }: Place, known: ReadonlyMap<unknown, number>): readonly Place[] {
  return fields.flatMap((field) => {
    const place: Place = { of: field, path: [...path, field.name], fields: visit(field, inside) };
    return known.has(field) ? [place] : listsIn(place, known);
  });
}

const inside: Cases<readonly AnyField[]> = {
  leaf: () => [],
  fields: (fields) => fields,
  selection: ({ fields }) => [...new Set(Object.values(fields))].flat(),
  connection: ({ fields }) => fields,
};
