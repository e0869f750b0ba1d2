import type { FieldNode, GraphQLObjectType, SelectionSetNode } from 'graphql';
import { graphModel } from '../../domain/graph-model.js';
import type { Link, Property } from '../../domain/model-parts.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import { badUserInput } from '../../errors.js';
import { type Compiler, compileAt } from '../compiler.js';
import { keyForms } from '../cursor.js';
import type { Connection, ConnectionField, EdgeField, Field, Selection } from '../plan.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import type { Input } from './input.js';
import { fieldType, inputsOf, objectType } from './look-up-schema.js';
import { readAggregate } from './read-aggregate.js';
import { readWhere } from './read-condition.js';
import { readGroups } from './read-groups.js';
import { readOrder, readPage, signatureOf, toSize } from './read-list.js';
import { readParts } from './read-parts.js';
import { readStanding } from './read-standing.js';
import { readValue } from './read-value.js';
import { readVariant } from './read-variant.js';

/** Reads what is asked of nodes of a type, an interface included. */
export function readSelection(
  compiler: Compiler,
  type: TypeName,
  selectionSets: readonly SelectionSetNode[],
): Selection {
  const fields: Partial<Record<ConcreteType, readonly Field[]>> = {};
  const shared = new Map<string, readonly Field[]>();
  for (const concrete of concreteTypesOf(type)) {
    const groups = collectFields(compiler, objectType(compiler, concrete), selectionSets);
    // Members of an interface that are asked for the same nodes share one list, and its values.
    const key = [...groups].map(([name, nodes]) => `${name}@${positions(nodes)}`).join();
    const known = shared.get(key);
    const read = known ?? readFields(compiler, concrete, groups);
    shared.set(key, read);
    fields[concrete] = read;
  }
  return { type, fields };
}

function positions(nodes: readonly FieldNode[]): string {
  return nodes.map((node) => node.loc?.start).join('+');
}

function readFields(
  compiler: Compiler,
  type: ConcreteType,
  groups: ReadonlyMap<string, FieldGroup>,
): readonly Field[] {
  return [...groups].map(([name, group]) =>
    compileAt(compiler, name, (within) => readField(within, type, name, group)),
  );
}

function readField(compiler: Compiler, type: ConcreteType, name: string, group: FieldGroup): Field {
  const { properties, links } = graphModel[type];
  const fieldName = group[0].name.value;
  if (fieldName === '__typename') return { kind: 'typename', name };
  const property = properties[fieldName];
  if (property?.kind === 'network') {
    const parent = objectType(compiler, type);
    const standing = readStanding(compiler, parent, group, readSelection);
    return { ...standing, name, property: fieldName };
  }
  if (property !== undefined) {
    return readProperty(compiler, type, name, fieldName, property, group);
  }
  const linkName = chosenLink(compiler, type, group) ?? fieldName;
  const link = links[linkName];
  if (link === undefined) throw new TypeError(`The graph model has no ${type}.${fieldName}.`);
  compiler.countLink();
  return readLink(compiler, type, name, linkName, link, group);
}

/** The link that a field chooses by an argument, where it is such a field. */
function chosenLink(compiler: Compiler, type: ConcreteType, group: FieldGroup): string | undefined {
  const [{ name: field }] = group;
  const choices = Object.entries(graphModel[type].links).flatMap(([link, { chosen }]) =>
    chosen?.field === field.value ? [{ link, ...chosen }] : [],
  );
  const [first] = choices;
  if (first === undefined) return undefined;
  const input = inputsOf(compiler, objectType(compiler, type), group).get(first.argument);
  const value = input?.kind === 'leaf' ? input.value : null;
  const choice = choices.find((one) => one.value === value);
  if (choice !== undefined) return choice.link;
  throw badUserInput(
    `"${first.argument}" takes ${choices.map((one) => one.value).join(' or ')} and got ${value}.`,
  );
}

function readProperty(
  compiler: Compiler,
  type: ConcreteType,
  name: string,
  property: string,
  { variants }: Property,
  group: FieldGroup,
): Field {
  const field = objectType(compiler, type).getFields()[property];
  const variant =
    variants &&
    readVariant(compiler, variants, inputsOf(compiler, objectType(compiler, type), group));
  const parts = field && readParts(compiler, field.type, group);
  return {
    kind: 'property',
    name,
    property,
    ...(variant ? { variant } : {}),
    ...(parts ? { parts } : {}),
  };
}

function readLink(
  compiler: Compiler,
  type: ConcreteType,
  name: string,
  link: string,
  { target, cardinality, order }: Link,
  group: FieldGroup,
): Field {
  switch (cardinality) {
    case 'one':
    case 'optional':
      return {
        kind: 'one',
        name,
        link,
        selection: readSelection(compiler, target, subselections(group)),
      };
    case 'list':
      return {
        kind: 'list',
        name,
        link,
        selection: readSelection(compiler, target, subselections(group)),
      };
    case 'connection': {
      const parent = objectType(compiler, type);
      const inputs = inputsOf(compiler, parent, group);
      return {
        kind: 'connection',
        name,
        link,
        connection: readConnection(compiler, parent, target, group, { link, order, inputs }),
      };
    }
  }
}

/** What a list lists, and the link or root field that leads to it. */
interface Listed {
  readonly target: TypeName;
  readonly link: string;
}

export interface List {
  readonly link: string;
  readonly order: Link['order'];
  readonly inputs: ReadonlyMap<string, Input>;
}

/** Reads a paged list: a field whose type is a connection to `target`. */
export function readConnection(
  compiler: Compiler,
  parent: GraphQLObjectType,
  target: TypeName,
  group: FieldGroup,
  { inputs, ...list }: List,
): Connection {
  const order = readOrder(target, inputs.get('orderBy'), list.order);
  const signature = signatureOf(target, list.link, order);
  const type = fieldType(parent, group);
  return {
    typename: type.name,
    where: readWhere(compiler, target, inputs.get('where')),
    order,
    page: readPage(compiler, inputs, { signature, keys: keyForms(target, order) }),
    signature,
    fields: [...collectFields(compiler, type, subselections(group))].map(([name, nodes]) =>
      compileAt(compiler, name, (within) =>
        readConnectionField(within, type, { target, link: list.link }, name, nodes),
      ),
    ),
  };
}

function readConnectionField(
  compiler: Compiler,
  connection: GraphQLObjectType,
  { target, link }: Listed,
  name: string,
  group: FieldGroup,
): ConnectionField {
  switch (group[0].name.value) {
    case 'nodes':
      return {
        kind: 'nodes',
        name,
        selection: readSelection(compiler, target, subselections(group)),
      };
    case 'edges':
      return {
        kind: 'edges',
        name,
        fields: readEdgeFields(compiler, fieldType(connection, group), { target, link }, group),
      };
    case 'pageInfo':
      return {
        kind: 'pageInfo',
        name,
        fields: readParts(compiler, fieldType(connection, group), group) ?? [],
      };
    case 'totalCount':
      return { kind: 'totalCount', name };
    case 'aggregate':
      return readAggregate(compiler, connection, target, name, group);
    case 'groups':
      return readGroups(compiler, { connection, listed: target, name, group, readSelection });
    default:
      return { kind: 'typename', name };
  }
}

function readEdgeFields(
  compiler: Compiler,
  edge: GraphQLObjectType,
  { target, link }: Listed,
  group: FieldGroup,
): readonly EdgeField[] {
  return [...collectFields(compiler, edge, subselections(group))].map(
    ([name, nodes]): EdgeField => {
      const field = nodes[0].name.value;
      switch (field) {
        case 'node':
          return {
            kind: 'node',
            name,
            selection: compileAt(compiler, name, (within) =>
              readSelection(within, target, subselections(nodes)),
            ),
          };
        case 'count':
          return { kind: 'sharedCount', name };
        case 'sharedWorks':
          return compileAt(compiler, name, (within) =>
            readShared(within, edge, { name, link }, nodes),
          );
        case 'cursor':
        case 'score':
        case 'matched':
          return { kind: field, name };
        default:
          return { kind: 'typename', name, typename: edge.name };
      }
    },
  );
}

/** The first things that the ends of an edge share. */
function readShared(
  compiler: Compiler,
  edge: GraphQLObjectType,
  { name, link }: { readonly name: string; readonly link: string },
  group: FieldGroup,
): EdgeField {
  compiler.countLink();
  return {
    kind: 'shared',
    name,
    link,
    size: readValue(compiler, inputsOf(compiler, edge, group).get('first'), toSize('first')),
    selection: readSelection(compiler, 'Work', subselections(group)),
  };
}
