import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { ThroughlineError } from '../errors.js';
import {
  type CollectScope,
  type Cost,
  type CostLimits,
  collectFields,
  type FieldGroups,
  subselections,
} from '../plan/index.js';

/** What an operation reads of the schema itself, and how much that is. */
export interface Introspected {
  /** By response name. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly cost: Cost;
}

/**
 * Answers `__schema` and `__type` as graphql-js does. Arguments of fields of types, each under many
 * aliases, multiply to any size, so this throws a ThroughlineError as soon as the answer exceeds the
 * objects or characters that it may have, and never does more work than for an answer of that size.
 */
export function introspect(
  scope: CollectScope,
  groups: FieldGroups,
  limits: Pick<CostLimits, 'maxCost' | 'maxLength'>,
): Introspected {
  let objects = 0;
  let characters = 0;
  const count = (moreObjects: number, moreCharacters: number): void => {
    objects += moreObjects;
    characters += moreCharacters;
    if (objects > limits.maxCost) throw tooCostly(`hold ${limits.maxCost} objects`);
    if (characters > limits.maxLength) throw tooCostly(`take ${limits.maxLength} characters`);
  };

  // From entries, since assigning to names such as __proto__, which GraphQL allows, does something else.
  const readFields = ({ fields }: Selection, source: unknown): Record<string, unknown> =>
    Object.fromEntries(
      fields.map(({ name, type, resolve, selection }) => {
        // Two quotes, a colon, and the comma or brace after the value.
        count(0, name.length + 4);
        return [name, readValue(type, resolve(source), selection)];
      }),
    );
  const readObject = (selection: Selection, source: unknown): Record<string, unknown> => {
    const known = selection.read.get(source);
    if (known !== undefined) {
      count(known.objects, known.characters);
      return known.object;
    }
    const before = { objects, characters };
    count(1, selection.fields.length > 0 ? 1 : 2);
    const object = readFields(selection, source);
    selection.read.set(source, {
      object,
      objects: objects - before.objects,
      characters: characters - before.characters,
    });
    return object;
  };
  const readValue = (type: GraphQLOutputType, value: unknown, selection: Selection): unknown => {
    if (isNonNullType(type)) return readValue(type.ofType, value, selection);
    if (value === null || value === undefined) {
      count(0, 4);
      return null;
    }
    if (isListType(type)) {
      const items = [...(value as Iterable<unknown>)];
      count(0, 1 + Math.max(1, items.length));
      return items.map((item) => readValue(type.ofType, item, selection));
    }
    if (!isLeafType(type)) return readObject(selection, value);
    const leaf = type.serialize(value);
    count(0, JSON.stringify(leaf).length);
    return leaf;
  };

  const { schema } = scope;
  const query = schema.getQueryType();
  const data = query ? readFields(compileSelection(scope, query, groups), undefined) : {};
  return { data, cost: { objects, work: objects, unsharedWork: objects, characters } };
}

function tooCostly(most: string): ThroughlineError {
  return new ThroughlineError(
    'QUERY_TOO_COSTLY',
    `One answer about the schema may ${most} and this one would be larger: ask for fewer types, levels or aliases.`,
  );
}

/** Fields of one introspection type, with all that does not depend on the object they are read from. */
interface Selection {
  readonly fields: readonly Field[];
  /** What has been read already, by its source: a schema mentions most of its types often. */
  readonly read: Map<unknown, ReadObject>;
}

interface ReadObject {
  readonly object: Record<string, unknown>;
  readonly objects: number;
  readonly characters: number;
}

interface Field {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly resolve: (source: unknown) => unknown;
  readonly selection: Selection;
}

const metaFields: Readonly<Record<string, GraphQLField<unknown, unknown>>> = Object.freeze({
  [SchemaMetaFieldDef.name]: SchemaMetaFieldDef,
  [TypeMetaFieldDef.name]: TypeMetaFieldDef,
  [TypeNameMetaFieldDef.name]: TypeNameMetaFieldDef,
});

function compileSelection(
  scope: CollectScope,
  parent: GraphQLObjectType,
  groups: FieldGroups,
): Selection {
  const fields = [...groups].map(([name, group]): Field => {
    const [node] = group;
    const definition = metaFields[node.name.value] ?? parent.getFields()[node.name.value];
    if (definition === undefined) throw new TypeError(`${parent.name} has no ${node.name.value}.`);
    const args = getArgumentValues(definition, node, scope.variables);
    // The resolvers of introspection look at nothing else.
    const info = { schema: scope.schema, parentType: parent } as GraphQLResolveInfo;
    const type = getNamedType(definition.type);
    return {
      name,
      type: definition.type,
      resolve: (source) => definition.resolve?.(source, args, undefined, info),
      selection: isObjectType(type)
        ? compileSelection(scope, type, collectFields(scope, type, subselections(group)))
        : NOTHING,
    };
  });
  return { fields, read: new Map() };
}

const NOTHING: Selection = Object.freeze({ fields: [], read: new Map() });
