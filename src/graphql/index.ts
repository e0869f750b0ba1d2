export { answerData } from './answer-data.js';
export { buildGraphQLSchema } from './build-schema.js';
export { createOperationContext, type OperationContext } from './operation-context.js';
export { createOperations, type OperationRequest, type Operations } from './operations.js';
export { planDocuments } from './plan-documents.js';
export { printApiSchema } from './print-schema.js';
