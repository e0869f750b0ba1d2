export { createCostPredictor } from './cost/cost.js';
export { findCostliest } from './cost/find-costliest.js';
export { addCosts, type Cost } from './cost/weight.js';
export { encodeCursor } from './cursor.js';
export { fragmentsOf } from './fragments-of.js';
export { checkDocument, type DocumentLimits } from './limits/document-limits.js';
export { locationsOf } from './limits/locations-of.js';
export {
  type CostLimits,
  checkAnswer,
  checkCost,
  checkShape,
  MAX_CONDITIONS,
  MAX_LINKS,
  MAX_SIZE,
} from './limits/plan-limits.js';
export { sizeOf } from './limits/size.js';
export { checkText } from './limits/text-limits.js';
export { checkVariables } from './limits/variable-limits.js';
export type * from './plan.js';
export { createPlanner, type PlannedOperation, type PlanOperation } from './plan-operation.js';
export { printPlan } from './print-plan.js';
export {
  type CollectScope,
  collectFields,
  type FieldGroups,
  subselections,
} from './read/collect-fields.js';
export { isReadAlone } from './values.js';
export { visit } from './visit.js';
