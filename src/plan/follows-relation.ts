import type { Condition } from './plan.js';

/** Whether a condition of a node depends on other nodes. */
export function followsRelation(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(followsRelation);
    case 'not':
      return followsRelation(condition.of);
    case 'related':
    case 'set':
      return true;
    case 'compare':
    case 'isNull':
    case 'items':
      return false;
  }
}
