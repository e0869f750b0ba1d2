import { concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import type { Condition } from '../plan.js';
import type { GraphSizes } from './graph-sizes.js';

/** How much is visited to evaluate a condition for a number of nodes. */
export interface ConditionWork {
  /** When outcomes are remembered, so that none is evaluated twice: the edges of each level. */
  readonly once: number;
  /** When it is evaluated whenever a node is met, as a database does: the product of all levels. */
  readonly anew: number;
}

/** The number of nodes that it is evaluated for, in either case. */
type Asked = ConditionWork;

/** Texts of a list that are compared. */
const TEXTS = 3;

const NO_WORK: ConditionWork = Object.freeze({ once: 0, anew: 0 });

/** `isLinked` where the nodes were met by following a link. */
export function conditionWork(
  sizes: GraphSizes,
  type: TypeName,
  condition: Condition,
  asked: Asked,
  isLinked: boolean,
): ConditionWork {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of
        .map((part) => conditionWork(sizes, type, part, asked, isLinked))
        .reduce(add, NO_WORK);
    case 'not':
      return conditionWork(sizes, type, condition.of, asked, isLinked);
    case 'compare':
    case 'isNull':
      return asked;
    case 'set': {
      // The works that it leads to are found once, however many nodes are asked.
      const { mean } = sizes.degree(concreteTypesOf('Work'), condition.link);
      const walked = mean * sizes.count('Work');
      return add(asked, { once: walked, anew: walked });
    }
    case 'items':
      return scale(asked, TEXTS);
    case 'related': {
      const { link, target, of } = condition;
      const { sum, mean, typical } = sizes.degree(concreteTypesOf(type), link);
      const { once, anew } = scale(asked, isLinked ? typical : mean);
      const walked = { once: Math.min(once, sum), anew };
      const met = { once: Math.min(walked.once, sizes.count(target)), anew: walked.anew };
      const further = conditionWork(sizes, target, of, met, true);
      return [asked, walked, further].reduce(add);
    }
  }
}

function add(a: ConditionWork, b: ConditionWork): ConditionWork {
  return { once: a.once + b.once, anew: a.anew + b.anew };
}

function scale({ once, anew }: Asked, by: number): ConditionWork {
  return { once: once * by, anew: anew * by };
}
