import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
} from 'graphql';
import { fetchAnswer } from './fetch-answer.js';

/** The API's schema, sorted by name as its docs are read; null where it cannot be had. */
export async function fetchSchema(): Promise<GraphQLSchema | null> {
  const query = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true });
  const { answer } = await fetchAnswer({ query, operationName: 'IntrospectionQuery' });
  if (!answer.data) return null;
  return lexicographicSortSchema(buildClientSchema(answer.data as IntrospectionQuery));
}
