import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { NodesResolver } from './nodes.resolver.js';
import { PuzzlesResolver } from './puzzles.resolver.js';
import { QueryResolver } from './query.resolver.js';
import { StoryResolver } from './story.resolver.js';
import { TriviaResolver } from './trivia.resolver.js';
import * as types from './types/index.js';

/** The schema that operations are validated and planned by; graphql-js never executes it. */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [NodesResolver, QueryResolver, StoryResolver, TriviaResolver, PuzzlesResolver],
    orphanedTypes: Object.values(types),
    validate: false,
    // This would take a quarter of the time of building it; a test validates the schema instead.
    skipCheck: true,
  });
  const query = schema.getQueryType();
  // type-graphql has no option for a description of the query type.
  if (query) query.description = 'Everything that can be asked of the graph.';
  return schema;
}
