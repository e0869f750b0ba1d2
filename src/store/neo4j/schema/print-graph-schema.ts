import { escapeName } from '../cypher/escape-name.js';
import { graphSchema, type SchemaItem } from './graph-schema.js';

const HEADER = `// Constraints and indexes of the graph in Neo4j; written by "npm run schema" from src/domain/graph-model.ts.
// The import applies them; by hand: cypher-shell --file schema/graph.cypher
`;

/** The contents of schema/graph.cypher. */
export function printGraphSchema(): string {
  return [HEADER, ...graphSchema.map((item) => `${schemaStatement(item)};\n`)].join('');
}

/**
 * The statement that creates a constraint or index where it is missing:
 *
 *     CREATE CONSTRAINT film_id IF NOT EXISTS FOR (n:Film) REQUIRE n.id IS UNIQUE
 */
export function schemaStatement({ kind, name, label, property }: SchemaItem): string {
  const node = `(n:${escapeName(label)})`;
  const value = `n.${escapeName(property)}`;
  switch (kind) {
    case 'UNIQUENESS':
      return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${node} REQUIRE ${value} IS UNIQUE`;
    case 'RANGE':
      return `CREATE INDEX ${name} IF NOT EXISTS FOR ${node} ON (${value})`;
    case 'TEXT':
      return `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR ${node} ON (${value})`;
    case 'FULLTEXT':
      // The property holds words already, so the analyzer must only split at spaces.
      return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR ${node} ON EACH [${value}] OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`;
  }
}
