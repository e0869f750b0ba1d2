import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from 'graphql';
import { isTypeName, type TypeName } from '../../domain/type-names.js';
import { type Compiler, type Convert, compileAt } from '../compiler.js';
import type { MadeField, MadeStart, Most, Operand, ValueRef } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { type Bounds, toCount } from './read-count.js';
import { readSelection } from './read-selection.js';
import { readValue, toIdOf, toIdsOf, toOperand, toText } from './read-value.js';

/** A root field whose value is made of facts, as its extensions describe it. */
export interface MadeRoot {
  readonly kind: 'made';
  /** What making it is expected to take. */
  readonly work: number;
  /** What its arguments take, where that is more than any value of their types. */
  readonly takes?: Readonly<Record<string, Taken>>;
}

type Taken =
  | { readonly kind: 'id' | 'ids'; readonly type: TypeName }
  | ({ readonly kind: 'count' } & Bounds)
  | { readonly kind: 'text'; readonly longest: number };

/** How much there may be of a field of what is made; kept in the field's extensions under `made`. */
export interface MadeExtent {
  /** Items of a list, or the argument of the root field that says how many. */
  readonly most?: number | string;
  /** Characters of a text. */
  readonly length?: number;
}

/** What a text has at most whose extent is not stated: a word of an enum, a name. */
const USUAL_LENGTH = 150;

type Inputs = MadeStart['inputs'];

/** Reads a root field whose value is made. */
export function readMade(
  compiler: Compiler,
  query: GraphQLObjectType,
  { work, takes = {} }: MadeRoot,
  group: FieldGroup,
): MadeStart {
  const what = group[0].name.value;
  const given = inputsOf(compiler, query, group);
  const inputs = Object.fromEntries(
    (query.getFields()[what]?.args ?? []).map(({ name }) => [
      name,
      readValue(compiler, given.get(name), orNull(convertOf(name, takes[name]))),
    ]),
  );
  const fields = readFields(compiler, fieldType(query, group), inputs, group);
  return { kind: 'made', what, inputs, work, fields };
}

function convertOf(name: string, taken: Taken | undefined): Convert<Operand> {
  switch (taken?.kind) {
    case undefined:
      return toOperand(name);
    case 'id':
      return toIdOf(taken.type);
    case 'ids':
      return toIdsOf(name, taken.type);
    case 'count':
      return toCount(name, taken);
    case 'text':
      return toText(name, taken.longest);
  }
}

function orNull(convert: Convert<Operand>): Convert<Operand> {
  return (value) => (value === null || value === undefined ? null : convert(value));
}

function readFields(
  compiler: Compiler,
  type: GraphQLObjectType,
  inputs: Inputs,
  group: FieldGroup,
): readonly MadeField[] {
  return [...collectFields(compiler, type, subselections(group))].map(([name, nodes]) =>
    compileAt(compiler, name, (within) => readField(within, type, inputs, name, nodes)),
  );
}

function readField(
  compiler: Compiler,
  parent: GraphQLObjectType,
  inputs: Inputs,
  name: string,
  group: FieldGroup,
): MadeField {
  const of = group[0].name.value;
  const field = parent.getFields()[of];
  if (field === undefined) return { kind: 'typename', name, typename: parent.name };
  const { most, length = USUAL_LENGTH } = (field.extensions.made ?? {}) as MadeExtent;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { kind: 'said', name, of, length };
  const isList = isListType(getNullableType(field.type));
  const extent = { name, of, most: isList ? mostOf(most, inputs, `${parent.name}.${of}`) : 1 };
  return isTypeName(type.name)
    ? {
        ...extent,
        kind: 'named',
        selection: readSelection(compiler, type.name, subselections(group)),
      }
    : {
        ...extent,
        kind: 'made',
        fields: readFields(compiler, fieldType(parent, group), inputs, group),
      };
}

function mostOf(most: MadeExtent['most'], inputs: Inputs, field: string): Most {
  const found: number | ValueRef<Operand> | undefined =
    typeof most === 'string' ? inputs[most] : most;
  if (found === undefined) throw new TypeError(`It is not said how long ${field} may be.`);
  return found;
}
