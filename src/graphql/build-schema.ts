import 'reflect-metadata';
import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { concreteType } from '../store/graph-store.js';
import type { OperationContext } from './operation-context.js';
import { QueryResolver } from './query.resolver.js';
import * as types from './types/index.js';

/**
 * The executable schema. Fields read what was fetched under their response names, so that aliases
 * and arguments have been dealt with before graphql-js completes an answer.
 */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [QueryResolver],
    orphanedTypes: Object.values(types),
    validate: false,
    // A quarter of the time to build it; a test validates what is built.
    skipCheck: true,
  });
  const query = schema.getQueryType();
  // type-graphql gives the query type no place for a description.
  if (query) query.description = 'Everything the graph can be asked.';
  readByResponseName(schema);
  return schema;
}

function readByResponseName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) {
      type.resolveType = (value) => value[concreteType];
    } else if (isObjectType(type)) {
      const isQuery = type === schema.getQueryType();
      for (const field of Object.values(type.getFields())) {
        field.resolve = isQuery
          ? (_source, _args, context: OperationContext, info) => context.answer[info.path.key]
          : (source, _args, _context, info) => source[info.path.key];
      }
    }
  }
}
