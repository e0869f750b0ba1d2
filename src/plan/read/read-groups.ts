import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { type Grouping, groupingsOf } from '../../domain/groupings.js';
import { concreteTypesOf, isKindOf, type TypeName } from '../../domain/type-names.js';
import { badUserInput } from '../../errors.js';
import { type Compiler, compileAt } from '../compiler.js';
import type { GroupField, GroupOrder, Groups, Selection } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import type { Input } from './input.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { readAggregate } from './read-aggregate.js';
import { toSize } from './read-list.js';
import { readValue } from './read-value.js';

/** Where groups are asked for, and how nodes are read. */
interface Asked {
  readonly connection: GraphQLObjectType;
  readonly listed: TypeName;
  readonly name: string;
  readonly group: FieldGroup;
  readonly readSelection: (
    compiler: Compiler,
    type: TypeName,
    selectionSets: readonly SelectionSetNode[],
  ) => Selection;
}

/** Reads in which groups the items of a list are counted, and what is asked of each. */
export function readGroups(compiler: Compiler, asked: Asked): Groups {
  const { connection, listed, name, group } = asked;
  const inputs = inputsOf(compiler, connection, group);
  const by = readGrouping(listed, inputs.get('by'));
  const type = fieldType(connection, group);
  if (by.kind === 'link') compiler.countLink();
  return {
    kind: 'groups',
    name,
    listed,
    by,
    order: readGroupOrder(inputs.get('orderBy')),
    size: readValue(compiler, inputs.get('first'), toSize('first')),
    fields: [...collectFields(compiler, type, subselections(group))].map(([response, nodes]) =>
      compileAt(compiler, response, (within) =>
        readGroupField(within, { ...asked, connection: type, name: response, group: nodes }, by),
      ),
    ),
  };
}

function readGrouping(listed: TypeName, input: Input | undefined): Grouping {
  const word = wordOf(input);
  const grouping = typeof word === 'string' ? groupingsOf(listed).get(word) : undefined;
  if (grouping !== undefined) return grouping;
  throw badUserInput(`"by" takes no ${word}.`);
}

/** Most items first, unless another order is asked for. */
const MOST_FIRST: GroupOrder = Object.freeze({ by: 'count', descending: true });

function readGroupOrder(input: Input | undefined): GroupOrder {
  if (input?.kind !== 'object') return MOST_FIRST;
  const { fields } = input;
  return {
    by: wordOf(fields.get('field')) === 'KEY' ? 'key' : 'count',
    descending: wordOf(fields.get('direction')) === 'DESC',
  };
}

function wordOf(input: Input | undefined): unknown {
  return input?.kind === 'leaf' ? input.value : undefined;
}

function readGroupField(
  compiler: Compiler,
  { connection: type, listed, name, group, readSelection }: Asked,
  by: Grouping,
): GroupField {
  const field = group[0].name.value;
  switch (field) {
    case 'key':
    case 'label':
      return { kind: 'key', name, part: field };
    case 'count':
      return { kind: 'count', name };
    case 'node':
      return by.kind === 'link' && hasGlobalIds(by.target)
        ? {
            kind: 'node',
            name,
            selection: readSelection(compiler, by.target, subselections(group)),
          }
        : { kind: 'nothing', name };
    case 'aggregate':
      return readAggregate(compiler, type, listed, name, group);
    default:
      return { kind: 'typename', name, typename: type.name };
  }
}

function hasGlobalIds(target: TypeName): boolean {
  return concreteTypesOf(target).every((type) => isKindOf('Node', type));
}
