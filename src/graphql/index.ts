export { buildGraphQLSchema } from './build-schema.js';
export { createApi } from './create-api.js';
export type { OperationContext } from './operation-context.js';
export type { OperationRequest } from './operations.js';
export { planDocuments } from './plan-documents.js';
export { printApiSchema } from './print-schema.js';
