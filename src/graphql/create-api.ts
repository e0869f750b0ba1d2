import { type GraphQLSchema, getOperationAST } from 'graphql';
import type { GraphStore } from '../store/graph-store.js';
import type { SealOptions } from '../trivia/index.js';
import { type Answer, failed } from './answer.js';
import { createDocuments, type Documents } from './documents.js';
import { createExecutor, type ExecutionLimits, type ValidOperation } from './execute-operation.js';
import type { OperationRequest } from './operation-request.js';
import { createReader, type ReadingLimits } from './read-operation.js';

interface OperationLimits extends ReadingLimits, ExecutionLimits {}

export interface Api {
  /**
   * Answers an operation until the signal ends it. It never rejects: what is wrong with the request,
   * and what fails on our side, is part of the answer.
   */
  answer(request: OperationRequest, signal: AbortSignal): Promise<Answer>;
}

interface ApiOptions {
  /** Where documents are kept that have been validated. */
  readonly documents?: Documents;
  /** What answers of trivia are sealed by; a secret of this API when absent. */
  readonly sealing?: SealOptions | undefined;
}

/**
 * Serves a store through a schema. A text that has been validated before is answered without Apollo
 * Server, whose parsing, validation and hooks would decide nothing anew.
 */
export function createApi(
  schema: GraphQLSchema,
  store: GraphStore,
  limits: OperationLimits,
  { documents = createDocuments(), sealing }: ApiOptions = {},
): Api {
  const execute = createExecutor(schema, store, limits, sealing);
  const read = createReader(schema, documents, limits);

  function findValid(request: OperationRequest): ValidOperation | undefined {
    // Apollo Server refuses persisted queries; other extensions change nothing.
    if (request.extensions?.persistedQuery != null) return undefined;
    const document = documents.of(request.query);
    if (document === undefined) return undefined;
    const operation = getOperationAST(document, request.operationName);
    return operation ? { document, operation } : undefined;
  }

  return {
    answer(request, signal) {
      const run = (valid: ValidOperation) => execute(valid, request.variables, signal);
      const known = findValid(request);
      if (known !== undefined) return run(known);
      return read(request, run).catch((error: unknown) => failed([error]));
    },
  };
}
