import type { GraphQLSchema } from 'graphql';
import type { GraphStore } from '../store/graph-store.js';
import type { OperationContext } from './operation-context.js';
import { createOperations, type OperationLimits, type Operations } from './operations.js';

/** What a server needs to answer operations from a store. */
export interface Api extends Operations {
  readonly schema: GraphQLSchema;
  /** Called for each operation, with the signal that ends it. */
  readonly createContext: (signal: AbortSignal) => OperationContext;
}

/** Serves a store through a schema. */
export function createApi(schema: GraphQLSchema, store: GraphStore, limits: OperationLimits): Api {
  return {
    schema,
    ...createOperations(schema, limits),
    createContext: (signal) => ({ store, signal }),
  };
}
