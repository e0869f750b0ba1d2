export {
  type Answer,
  type ErrorObject,
  failed,
  type GraphQLResponse,
} from './answer.js';
export { buildGraphQLSchema } from './build-schema.js';
export { type Api, createApi } from './create-api.js';
export type { OperationRequest } from './operation-request.js';
export { planDocuments } from './plan-documents.js';
export { printApiSchema } from './print-schema.js';
