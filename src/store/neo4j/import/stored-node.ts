import { hash } from 'node:crypto';
import { comparisonColumns } from '../../../domain/columns.js';
import type { ExternalId, GraphNode, Money, PropertyValue } from '../../../domain/graph.js';
import { columnOf, graphModel } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import { identityForm, idForm, indexedWords } from '../../../domain/search-words.js';
import { languageOfTitle, namesOf } from '../../../domain/titles.js';
import { type ConcreteType, concreteTypesOf } from '../../../domain/type-names.js';

/** A value as stored; whole numbers become Neo4j integers when they are written. */
export type StoredValue = string | number | boolean | readonly string[];
export type StoredProperties = Readonly<Record<string, StoredValue>>;

/** A node as stored in the database. */
export interface StoredNode {
  readonly id: string;
  readonly type: ConcreteType;
  /** Without the hashes; absent values and empty lists are left out. */
  readonly properties: StoredProperties;
}

/** The property with a hash of a node's type and properties, by which imports compare. */
export const CONTENT_HASH = 'contentHash';
/** The property with a hash of the edges that start at a node. */
export const EDGES_HASH = 'edgesHash';

const abstractTypes = ['Work', 'Entity', 'Node'] as const;

/** A film is (:Film:Work:Entity:Node); records have only their own label. */
export const labelsOf: Readonly<Record<ConcreteType, readonly string[]>> = Object.freeze(
  Object.fromEntries(
    Object.keys(graphModel).map((name) => {
      const type = name as ConcreteType;
      const above = abstractTypes.filter((label) => concreteTypesOf(label).includes(type));
      return [type, Object.freeze([type, ...above])];
    }),
  ) as Record<ConcreteType, readonly string[]>,
);

/** Adds the columns that stores compare by to a node. */
export function storeNode({ id, type, properties }: GraphNode): StoredNode {
  const stored: Record<string, StoredValue> = { id };
  const model = graphModel[type].properties;
  for (const [name, value] of Object.entries(properties)) {
    const property = model[name];
    if (property === undefined || columnOf(name, property) !== name) {
      throw new TypeError(`${type} "${id}" stores no property "${name}".`);
    }
    if (property.kind !== 'id') {
      const titles = property.titles === undefined ? undefined : properties[property.titles];
      Object.assign(stored, columnsFor(name, property, value, languageOfTitle(titles, value)));
    }
  }
  if (labelsOf[type].includes('Entity')) stored.searchWords = soughtBy(id, properties);
  return { id, type, properties: withoutEmptyLists(stored) };
}

function columnsFor(
  name: string,
  property: Property,
  value: PropertyValue,
  language: string | undefined,
): Readonly<Record<string, StoredValue>> {
  switch (property.kind) {
    case 'money': {
      const { min, max, currency } = value as Money;
      return {
        [`${name}Min`]: min,
        [`${name}Max`]: max,
        [`${name}Currency`]: currency,
        ...(comparisonColumns(name, property, value) as StoredProperties),
      };
    }
    case 'externalIds':
      return (value as readonly unknown[]).length > 0
        ? {
            [name]: JSON.stringify(value),
            ...(comparisonColumns(name, property, value) as StoredProperties),
          }
        : {};
    default:
      return {
        [name]: value as StoredValue,
        ...comparisonColumns(name, property, value, language),
      };
  }
}

/** What the full-text index holds: the words of each name, and ids. */
function soughtBy(id: string, properties: GraphNode['properties']): readonly string[] {
  const { name, aliases = [], externalIds = [], knownTitles } = properties;
  const names = namesOf(name, aliases as readonly string[], knownTitles);
  const ids = (externalIds as readonly ExternalId[]).flatMap(({ authority, value }) => [
    idForm(value),
    identityForm(authority, value),
  ]);
  return [
    ...names.map((text) => [...indexedWords(text)].join(' ')).filter((words) => words !== ''),
    ...[id, ...ids].filter((form) => form !== undefined),
  ];
}

/** A bulk load cannot write empty lists, and readers treat an absent list as empty. */
function withoutEmptyLists(properties: StoredProperties): StoredProperties {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** A short hash of plain values. */
export function hashOf(...parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 16);
}

export function hashNode({ type, properties }: StoredNode): string {
  return hashOf(type, inOrder(properties));
}

/** The fields of a record in the order of their names. */
export function inOrder(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
