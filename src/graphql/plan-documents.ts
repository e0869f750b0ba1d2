import { type GraphQLSchema, getVariableValues, Kind, parse } from 'graphql';
import { createPlanner, type Plan } from '../plan/index.js';

/** Plans every operation of some documents that needs no variables. */
export function planDocuments(schema: GraphQLSchema, texts: readonly string[]): readonly Plan[] {
  const plan = createPlanner(schema);
  return texts.flatMap((text) => {
    const document = parse(text);
    return document.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], {});
      const planned = coerced && plan(document, definition, coerced).plan;
      return planned ? [planned] : [];
    });
  });
}
