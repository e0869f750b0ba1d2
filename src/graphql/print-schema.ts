import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphQLSchema } from './build-schema.js';

/** The schema as SDL, sorted so that it changes only when the API does. */
export async function printApiSchema(): Promise<string> {
  return `# Emitted by \`npm run schema\`; edit src/graphql instead.\n\n${printSchema(
    lexicographicSortSchema(await buildGraphQLSchema()),
  )}\n`;
}
