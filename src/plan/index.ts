export { costOf } from './cost.js';
export { encodeCursor } from './cursor.js';
export { checkDocument, type DocumentLimits } from './document-limits.js';
export type * from './plan.js';
export { createPlanner, type PlannedOperation, type PlanOperation } from './plan-operation.js';
export { printPlan } from './print-plan.js';
export { MAX_SIZE, sizeOf } from './size.js';
export { checkVariables } from './variable-limits.js';
