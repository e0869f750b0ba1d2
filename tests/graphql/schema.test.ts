import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { modelOf } from '../../src/domain/graph-model.js';
import type { Link, Property } from '../../src/domain/model-parts.js';
import { concreteTypes, membersOf, nodeTypes, type TypeName } from '../../src/domain/type-names.js';
import { buildGraphQLSchema, printApiSchema } from '../../src/graphql/index.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

/** A story is no type of the API: `storyRelation` reads what relates its works. */
const typeNames: readonly TypeName[] = [
  ...(['Node', 'Entity', 'Work'] as const),
  ...concreteTypes.filter((name) => name !== 'Story'),
];

function fieldsOf(name: TypeName): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields.`);
  return type.getFields();
}

function isPublic(name: TypeName, [field, part]: [string, Property | Link]): boolean {
  // The type of nodes and records is __typename; only conditions have `type`. Of records, only those have
  // an id in the API that clients may keep.
  const kept = ['RelationKind', 'RelationChain', 'Authority', 'Timeline', 'Placement', 'Dataset'];
  const hasId = ['Node', 'Entity', 'Work', ...kept, ...nodeTypes].includes(name);
  if (field === 'type' && 'kind' in part && part.kind === 'type') return false;
  if (field === 'id' && !hasId) return false;
  return !('hidden' in part && part.hidden) && !('conditionOnly' in part && part.conditionOnly);
}

/** The field that leads to a part of the model: its own, or one that chooses it by an argument. */
function fieldOf([field, part]: [string, Property | Link]): string {
  return 'chosen' in part && part.chosen !== undefined ? part.chosen.field : field;
}

describe('the schema', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('is what schema/api.graphql says', async () => {
    const committed = readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8');
    expect(committed).toBe(await printApiSchema());
  });

  it('describes every type, field, argument and enum value in a sentence', () => {
    const undescribed: string[] = [];
    const expectSentence = (where: string, description: string | null | undefined): void => {
      if (!/^\p{Lu}.*[.]$/su.test(description ?? '')) undescribed.push(where);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['Boolean', 'ID', 'Int', 'Float', 'String'].includes(type.name)
      )
        continue;
      expectSentence(type.name, type.description);
      if (isEnumType(type)) {
        for (const value of type.getValues())
          expectSentence(`${type}.${value.name}`, value.description);
      } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          expectSentence(`${type}.${field.name}`, field.description);
          for (const argument of 'args' in field ? field.args : []) {
            expectSentence(`${type}.${field.name}(${argument.name})`, argument.description);
          }
        }
      }
    }
    expect(undescribed).toEqual([]);
  });

  it('has the right article in every description', () => {
    const texts = Object.values(schema.getTypeMap()).map(({ description }) => description ?? '');
    expect(texts).toContain('One item of an EpisodeConnection.');
    expect(texts).toContain('Conditions on an entity, all of which must be met.');
    expect(
      texts.filter((text) => /\ba [aeioAEIO]|^A [aeioAEIO]|\b[Aa]n [^aeiouAEIOU]/.test(text)),
    ).toEqual([]);
  });

  it('says which conditions on a link are not met where there is none', () => {
    const descriptionOf = (type: string, field: string) => {
      const input = schema.getType(type);
      return isInputObjectType(input) ? input.getFields()[field]?.description : undefined;
    };
    expect(descriptionOf('CreditWhere', 'person')).toBe('Conditions on `person`.');
    expect(descriptionOf('ClaimWhere', 'entity')).toMatch(/; not met where there is none\.$/);
    expect(descriptionOf('ClaimWhere', 'source')).toBe(
      'Conditions that one of `sources` must meet.',
    );
    expect(descriptionOf('WorkWhere', 'cast')).toBe('Conditions on the list `cast`.');
  });

  it.each(typeNames)(
    'has the properties and links of the graph model for %s, and no others',
    (name) => {
      const { properties, links } = modelOf(name);
      const modelled = [...Object.entries(properties), ...Object.entries(links)]
        .filter((entry) => isPublic(name, entry))
        .map(fieldOf);
      expect(Object.keys(fieldsOf(name)).sort()).toEqual([...new Set(modelled)].sort());
    },
  );

  it.each(typeNames)(
    'has the targets and cardinalities of the model for the links of %s',
    (name) => {
      for (const [field, link] of Object.entries(modelOf(name).links)) {
        if (link.conditionOnly) continue;
        const type = fieldsOf(name)[fieldOf([field, link])]?.type;
        const named = String(getNamedType(type));
        const listed = link.sharing === undefined ? link.target : 'CoStar';
        expect(named).toBe(link.cardinality === 'connection' ? `${listed}Connection` : link.target);
        expect(isNonNullType(type)).toBe(link.cardinality !== 'optional');
        expect(isNonNullType(type) && isListType(type.ofType)).toBe(link.cardinality === 'list');
      }
    },
  );

  it.each(typeNames)('lets properties of %s be null where the model does', (name) => {
    for (const [field, property] of Object.entries(modelOf(name).properties)) {
      if (!isPublic(name, [field, property])) continue;
      expect([field, isNonNullType(fieldsOf(name)[field]?.type)]).toEqual([
        field,
        property.nullable !== true,
      ]);
    }
  });

  it.each(Object.entries(membersOf))(
    'has %s implemented by the types of the model',
    (name, members) => {
      const type = schema.getType(name);
      if (!isInterfaceType(type)) throw new Error(`${name} is no interface.`);
      expect(schema.getPossibleTypes(type).map(String).sort()).toEqual([...members].sort());
    },
  );
});
