import type { GraphStatistics } from '../../domain/graph-statistics.js';
import type { Plan, PlanShape, Start, Value } from '../plan.js';
import { conditionWork } from './condition-work.js';
import { connectionCost, pathCost, selectionCost } from './cost-parts.js';
import { type Add, addWork, type Cost, nothing, times } from './cost-total.js';
import { createGraphSizes, type GraphSizes } from './graph-sizes.js';

/** Makes what predicts the cost of plans; of each shape most is reckoned once for a graph. */
export function createCostPredictor(): (plan: Plan, statistics: GraphStatistics) => Cost {
  const known = new WeakMap<GraphStatistics, Predictions>();
  return ({ shape, values }, statistics) => {
    const { sizes, byShape } = known.get(statistics) ?? startPredictions(statistics);
    known.set(statistics, { sizes, byShape });
    const predict = byShape.get(shape) ?? predictCost(shape, sizes);
    byShape.set(shape, predict);
    return predict(values);
  };
}

interface Predictions {
  readonly sizes: GraphSizes;
  readonly byShape: WeakMap<PlanShape, PredictCost>;
}

function startPredictions(statistics: GraphStatistics): Predictions {
  return { sizes: createGraphSizes(statistics), byShape: new WeakMap() };
}

type PredictCost = (values: readonly Value[]) => Cost;

/** Finding the names that match a text, for each entity; so much at most, as few are looked at closely. */
const SEARCH_PER_ENTITY = 2;
const MAX_SEARCH_WORK = 200_000;
/** Names that a search looks at closely, and asks conditions of. */
const SEARCH_CANDIDATES = 2_000;
/** Finding chains between two entities, for each fact that ties any; so much at most, as search is bounded. */
const PATHS_PER_FACT = 10;
const MAX_PATHS_WORK = 200_000;

/**
 * Makes what predicts the cost of plans of a shape in a graph, from the page sizes and ids they ask for.
 * What is asked of a node by its id may be asked of the one that has most; of many nodes, each is
 * reckoned to have as much as is typical.
 */
function predictCost({ roots }: PlanShape, sizes: GraphSizes): PredictCost {
  const parts = roots.map(({ name, start }) => ({ name, add: startCost(start, sizes) }));
  return (values) => {
    const total = nothing();
    for (const { name, add } of parts) {
      total.characters += name.length;
      add(total, 1, values);
    }
    return {
      objects: Math.ceil(total.objects),
      work: Math.ceil(total.work),
      unsharedWork: Math.ceil(total.unsharedWork),
      characters: Math.ceil(total.characters),
    };
  };
}

function startCost(start: Start, sizes: GraphSizes): Add {
  switch (start.kind) {
    case 'node':
    case 'dataset':
      return selectionCost(start.selection, sizes, 'most');
    case 'nodes': {
      const add = selectionCost(start.selection, sizes, 'most');
      return (total, count, values) =>
        add(total, count * (values[start.ids] as readonly string[]).length, values);
    }
    case 'list':
      return times(sizes.count(start.type), selectionCost(start.selection, sizes, 'typical'));
    case 'connection': {
      const { type, connection } = start;
      const { where, order } = connection;
      const most = sizes.count(type);
      // An index serves the first key of an order; what is equal by that has to be sorted.
      const walked = where === null && order.length <= 1 ? 0 : most;
      const asked = where && conditionWork(sizes, type, where, { once: most, anew: most }, false);
      return connectionCost(connection, sizes, () => ({ most, walked, asked }));
    }
    case 'search': {
      const { connection } = start;
      const { where } = connection;
      const most = sizes.count('Entity');
      const walked = Math.min(most, SEARCH_CANDIDATES);
      const asked =
        where && conditionWork(sizes, 'Entity', where, { once: walked, anew: walked }, false);
      const found = connectionCost(connection, sizes, () => ({ most, walked, asked }));
      return withWork(Math.min(MAX_SEARCH_WORK, SEARCH_PER_ENTITY * most), found);
    }
    case 'paths': {
      const { first, maxLength, fields } = start;
      const add = pathCost(fields, sizes, maxLength);
      const facts = sizes.count('Portrayal') + sizes.count('Credit') + sizes.count('Relation');
      return withWork(Math.min(MAX_PATHS_WORK, PATHS_PER_FACT * facts), (total, count, values) =>
        add(total, count * Number(values[first]), values),
      );
    }
  }
}

function withWork(work: number, add: Add): Add {
  return (total, count, values) => {
    addWork(total, count * work);
    add(total, count, values);
  };
}
