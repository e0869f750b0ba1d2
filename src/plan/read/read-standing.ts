import type { GraphQLObjectType } from 'graphql';
import { type Compiler, compileAt } from '../compiler.js';
import type { Selection, StandingField, Start } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { readValue, toIdOf } from './read-value.js';

/** Reads a field of a type that asks how two segments or works stand to each other. */
export function readStanding(
  compiler: Compiler,
  parent: GraphQLObjectType,
  group: FieldGroup,
  select: (
    compiler: Compiler,
    type: 'Claim',
    selectionSets: ReturnType<typeof subselections>,
  ) => Selection,
): Extract<Start, { kind: 'standing' }> {
  const inputs = inputsOf(compiler, parent, group);
  const type = fieldType(parent, group);
  const fields = [...collectFields(compiler, type, subselections(group))];
  return {
    kind: 'standing',
    of: readValue(compiler, inputs.get('of'), toIdOf('Work', 'Segment')),
    to: readValue(compiler, inputs.get('to'), toIdOf('Work', 'Segment')),
    fields: fields.map(([response, nodes]): StandingField => {
      const part = nodes[0].name.value;
      switch (part) {
        case 'possible':
        case 'certain':
        case 'minGap':
        case 'maxGap':
          return { kind: 'part', name: response, part };
        case 'because':
        case 'relationBecause':
          return {
            kind: 'claims',
            name: response,
            part,
            selection: compileAt(compiler, response, (within) =>
              select(within, 'Claim', subselections(nodes)),
            ),
          };
        default:
          return { kind: 'typename', name: response, typename: type.name };
      }
    }),
  };
}
