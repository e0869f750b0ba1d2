import type { GraphStatistics } from '../../domain/graph-statistics.js';
import type { OperationPlan, OperationShape } from '../plan.js';
import { createGraphSizes, type GraphSizes } from './graph-sizes.js';
import { startWeight } from './start-weight.js';
import { type Cost, costOf, mapCost, together, type Weight, weigh } from './weight.js';

/** Makes what predicts the cost of plans; most of it is computed once for each shape in a graph. */
export function createCostPredictor(): (plan: OperationPlan, statistics: GraphStatistics) => Cost {
  const known = new WeakMap<GraphStatistics, Predictions>();
  return ({ shape, values }, statistics) => {
    const { sizes, weights } = known.get(statistics) ?? startPredictions(statistics);
    known.set(statistics, { sizes, weights });
    const weight = weights.get(shape) ?? shapeWeight(shape, sizes);
    weights.set(shape, weight);
    const cost = costOf(weight, 1, values);
    return mapCost((part) => Math.ceil(cost[part]));
  };
}

interface Predictions {
  readonly sizes: GraphSizes;
  readonly weights: WeakMap<OperationShape, Weight>;
}

function startPredictions(statistics: GraphStatistics): Predictions {
  return { sizes: createGraphSizes(statistics), weights: new WeakMap() };
}

function shapeWeight({ roots }: OperationShape, sizes: GraphSizes): Weight {
  return together(
    roots.flatMap(({ name, start }) => [
      weigh({ characters: name.length }),
      startWeight(start, sizes),
    ]),
  );
}
