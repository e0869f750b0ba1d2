import { edges } from './edge-types.js';
import { constantCase } from './text.js';

/**
 * The type of the relationships in Neo4j that a kind of relation makes: SIBLING_OF for `sibling-of`,
 * with the prefix IS_ where the model has a type of that name.
 */
export function relationshipType(kind: string): string {
  const name = constantCase(kind.replace(/[^A-Za-z0-9]+/g, '_'));
  return Object.hasOwn(edges, name) ? `IS_${name}` : name;
}
