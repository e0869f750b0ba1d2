import type { Value } from '../plan.js';

/** What an operation is predicted to take, before anything is read. */
export interface Cost {
  /** The most objects that the answer may hold: nodes, connections and relations in story time. */
  readonly objects: number;
  /**
   * Nodes looked at, edges walked and values compared, whether or not they are answered. Conditions
   * within conditions are evaluated once for each node.
   */
  readonly work: number;
  /** The same where they are evaluated whenever a node is met, as a database does. */
  readonly unsharedWork: number;
  /** How long the answer may be as JSON. */
  readonly characters: number;
}

/** What a part of an answer takes each time it is read: a fixed cost, and what depends on values. */
export interface Weight extends Cost {
  readonly open: readonly Add[];
}

/** Adds the cost of so many parts, for the values of a request. */
type Add = (total: Total, count: number, values: readonly Value[]) => void;

type Total = { -readonly [Part in keyof Cost]: Cost[Part] };

export function weigh(cost: Partial<Cost>, ...open: readonly Add[]): Weight {
  return { objects: 0, work: 0, unsharedWork: 0, characters: 0, ...cost, open };
}

/** Work that takes a database as long. */
export function work(amount: number): Pick<Cost, 'work' | 'unsharedWork'> {
  return { work: amount, unsharedWork: amount };
}

export function together(weights: readonly Weight[]): Weight {
  const cost = weights.reduce<Cost>(addCosts, weigh({}));
  return { ...cost, open: weights.flatMap(({ open }) => open) };
}

export function times(count: number, weight: Weight): Weight {
  const open = weight.open.map(
    (add): Add =>
      (total, outer, values) =>
        add(total, outer * count, values),
  );
  return { ...mapCost((part) => count * weight[part]), open };
}

/** The same as often as the values of a request say. */
export function timesValue(countIn: (values: readonly Value[]) => number, weight: Weight): Weight {
  return weigh({}, (total, count, values) => addTo(total, weight, count * countIn(values), values));
}

/** Of alternatives, the most that any of them takes. */
export function dearest(weights: readonly Weight[]): Weight {
  const [first, ...others] = weights;
  if (first === undefined) return weigh({});
  if (others.length === 0) return first;
  const most = (costs: readonly Cost[]): Weight =>
    weigh(mapCost((part) => Math.max(...costs.map((cost) => cost[part]))));
  if (weights.every(({ open }) => open.length === 0)) return most(weights);
  return weigh({}, (total, count, values) => {
    const costs = weights.map((weight) => costOf(weight, count, values));
    addTo(total, most(costs), 1, values);
  });
}

export function costOf(weight: Weight, count: number, values: readonly Value[]): Cost {
  const total = mapCost(() => 0);
  addTo(total, weight, count, values);
  return total;
}

export function addCost(total: Total, cost: Cost): void {
  total.objects += cost.objects;
  total.work += cost.work;
  total.unsharedWork += cost.unsharedWork;
  total.characters += cost.characters;
}

function addTo(total: Total, weight: Weight, count: number, values: readonly Value[]): void {
  total.objects += count * weight.objects;
  total.work += count * weight.work;
  total.unsharedWork += count * weight.unsharedWork;
  total.characters += count * weight.characters;
  for (const add of weight.open) add(total, count, values);
}

export function addCosts(one: Cost, other: Cost): Cost {
  return mapCost((part) => one[part] + other[part]);
}

export function mapCost(amountOf: (part: keyof Cost) => number): Total {
  return {
    objects: amountOf('objects'),
    work: amountOf('work'),
    unsharedWork: amountOf('unsharedWork'),
    characters: amountOf('characters'),
  };
}
