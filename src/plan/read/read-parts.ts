import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import type { Compiler } from '../compiler.js';
import type { Part } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';

/** The fields of a value that is an object, and of objects in it; undefined where it is none. */
export function readParts(
  compiler: Compiler,
  type: GraphQLOutputType,
  group: FieldGroup,
): readonly Part[] | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named)) return undefined;
  return [...collectFields(compiler, named, subselections(group))].map(([name, nodes]): Part => {
    const part = nodes[0].name.value;
    if (part === '__typename') return { name, part, typename: named.name };
    const field = named.getFields()[part];
    const parts = field && readParts(compiler, field.type, nodes);
    return { name, part, ...(parts && { parts }) };
  });
}
