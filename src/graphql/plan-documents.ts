import { type GraphQLSchema, getVariableValues, Kind, parse } from 'graphql';
import { createPlanner, isReadAlone, type Plan } from '../plan/index.js';

/** Plans every operation of some documents that needs no variables, and of which nothing is made. */
export function planDocuments(schema: GraphQLSchema, texts: readonly string[]): readonly Plan[] {
  const plan = createPlanner(schema);
  return texts.flatMap((text) => {
    const document = parse(text);
    return document.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], {});
      const planned = coerced && plan(document, definition, coerced).plan;
      return planned && isReadAlone(planned) ? [planned] : [];
    });
  });
}
