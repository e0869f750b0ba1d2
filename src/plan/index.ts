export {
  type CollectScope,
  collectFields,
  type FieldGroups,
  fragmentsOf,
  subselections,
} from './collect-fields.js';
export { createCostPredictor } from './cost.js';
export { addCosts, type Cost } from './cost-total.js';
export { encodeCursor } from './cursor.js';
export { checkDocument, type DocumentLimits } from './document-limits.js';
export type * from './plan.js';
export {
  type CostLimits,
  checkCost,
  checkShape,
  MAX_CONDITIONS,
  MAX_LINKS,
  MAX_SIZE,
} from './plan-limits.js';
export { createPlanner, type PlannedOperation, type PlanOperation } from './plan-operation.js';
export { printPlan } from './print-plan.js';
export { sizeOf } from './size.js';
export { checkText } from './text-limits.js';
export { checkVariables } from './variable-limits.js';
