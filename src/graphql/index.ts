export { answerData } from './answer-data.js';
export { buildGraphQLSchema } from './build-schema.js';
export { createOperationContext, type OperationContext } from './operation-context.js';
export { type OperationLimits, planningPlugin } from './planning-plugin.js';
export { printApiSchema } from './print-schema.js';
