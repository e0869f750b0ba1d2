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
  // type-graphql has no options for these descriptions.
  schema.description = WELCOME;
  if (query) query.description = 'Everything that can be asked of the graph.';
  return schema;
}

/** What the docs of a client begin with. */
const WELCOME = `One graph of film franchises: who played whom in what, how characters and works are connected, when each story takes place, and which sources say so.

Start with \`search\`, or with an id such as \`film/ballerina\` or \`character/charon\`. Lists are pages of 20 with \`first\` and \`after\`; conditions follow the graph; \`claims\` say who states a fact, and \`asOf\` what had been stated by a day. Every answer says in \`extensions.cost\` what it took.`;
