import type { GraphQLObjectType } from 'graphql';
import { badUserInput } from '../../errors.js';
import { type Compiler, compileAt } from '../compiler.js';
import { newSeed } from '../new-seed.js';
import type { DrawField, Start } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { toCount } from './read-count.js';
import { MAX_PAGE_SIZE } from './read-list.js';
import { readSelection } from './read-selection.js';
import { readValue, toWords } from './read-value.js';

export const MAX_SEED_LENGTH = 100;

/** Reads a field of a type that draws entities; where no seed is given, each request gets its own. */
export function readRandom(
  compiler: Compiler,
  parent: GraphQLObjectType,
  group: FieldGroup,
): Extract<Start, { kind: 'random' }> {
  const inputs = inputsOf(compiler, parent, group);
  const type = fieldType(parent, group);
  const size = { least: 0, most: MAX_PAGE_SIZE, otherwise: 1 };
  return {
    kind: 'random',
    types: readValue(compiler, inputs.get('types'), toWords('types')),
    seed: readValue(compiler, inputs.get('seed'), toSeed),
    first: readValue(compiler, inputs.get('first'), toCount('first', size)),
    fields: [...collectFields(compiler, type, subselections(group))].map(([name, nodes]) =>
      compileAt(compiler, name, (within) => readField(within, name, nodes)),
    ),
  };
}

function readField(compiler: Compiler, name: string, group: FieldGroup): DrawField {
  switch (group[0].name.value) {
    case 'seed':
      return { kind: 'seed', name };
    case 'nodes':
      return {
        kind: 'nodes',
        name,
        selection: readSelection(compiler, 'Entity', subselections(group)),
      };
    default:
      return { kind: 'typename', name };
  }
}

function toSeed(value: unknown): string {
  const seed = value ?? newSeed();
  if (typeof seed === 'string' && seed.length <= MAX_SEED_LENGTH) return seed;
  throw badUserInput(
    `"seed" takes at most ${MAX_SEED_LENGTH} characters and got ${String(seed).length}.`,
  );
}
