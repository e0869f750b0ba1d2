import type { GraphQLObjectType } from 'graphql';
import { type Compiler, type Convert, compileAt } from '../compiler.js';
import type { PathField, Start, StepField, Value } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { toCount } from './read-count.js';
import { readSelection } from './read-selection.js';
import { readValue, toIdOf } from './read-value.js';

export const MAX_PATH_LENGTH = 6;
export const MAX_PATHS = 20;
export const DEFAULT_PATHS = 3;

const PATH_LENGTH = { least: 1, most: MAX_PATH_LENGTH, otherwise: MAX_PATH_LENGTH };
const PATHS = { least: 0, most: MAX_PATHS, otherwise: DEFAULT_PATHS };

/** Reads a field of a type that asks for chains between two entities. */
export function readPaths(
  compiler: Compiler,
  parent: GraphQLObjectType,
  group: FieldGroup,
): Extract<Start, { kind: 'paths' }> {
  const inputs = inputsOf(compiler, parent, group);
  const value = <Of extends Value>(name: string, convert: Convert<Of>) =>
    readValue(compiler, inputs.get(name), convert);
  const type = fieldType(parent, group);
  return {
    kind: 'paths',
    from: value('from', toIdOf('Entity')),
    to: value('to', toIdOf('Entity')),
    maxLength: value('maxLength', toCount('maxLength', PATH_LENGTH)),
    first: value('first', toCount('first', PATHS)),
    fields: [...collectFields(compiler, type, subselections(group))].map(([name, nodes]) =>
      compileAt(compiler, name, (within) => readPathField(within, type, name, nodes)),
    ),
  };
}

function readPathField(
  compiler: Compiler,
  path: GraphQLObjectType,
  name: string,
  group: FieldGroup,
): PathField {
  switch (group[0].name.value) {
    case 'length':
      return { kind: 'length', name };
    case 'steps': {
      const steps = collectFields(compiler, fieldType(path, group), subselections(group));
      const fields = [...steps].map(([each, nodes]) =>
        compileAt(compiler, each, (within) => readStepField(within, each, nodes)),
      );
      return { kind: 'steps', name, fields };
    }
    default:
      return { kind: 'typename', name };
  }
}

function readStepField(compiler: Compiler, name: string, group: FieldGroup): StepField {
  const kind = group[0].name.value;
  switch (kind) {
    case 'from':
    case 'to':
      return { kind, name, selection: readSelection(compiler, 'Entity', subselections(group)) };
    case 'fact':
      return { kind, name, selection: readSelection(compiler, 'Node', subselections(group)) };
    case 'label':
      return { kind, name };
    default:
      return { kind: 'typename', name };
  }
}
