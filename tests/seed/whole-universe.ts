import * as z from 'zod';
import { idPrefix } from '../../src/domain/ids.js';
import { nodeTypes } from '../../src/domain/type-names.js';
import { type CollectionName, collectionNames, collections } from '../../src/facts/collections.js';
import type { Universe } from '../../src/facts/index.js';
import { referenceOf } from '../../src/facts/schema/reference-tree.js';
import { innerSchema, schemaPart } from '../../src/facts/schema/schema-walk.js';

type Entries = Readonly<Record<CollectionName, unknown>>;

/** One entry for each collection, with all fields that its schema has, made up from the schema alone. */
export function wholeEntries(): Entries {
  const entries = collectionNames.map((name) => [
    name,
    collections[name].schema.parse(make(collections[name].schema)),
  ]);
  return Object.fromEntries(entries);
}

/** A universe of one entry for each of some collections. */
export function universeOfEntries(entries: Partial<Entries>): Universe {
  const contents = Object.entries(entries).map(([name, entry]) => [name, [entry]]);
  return { folders: [{ name: '', contents: Object.fromEntries(contents) }] };
}

/** The paths of all fields of a value: of each mapping in it, and of those in its lists. */
export function fieldPaths(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, part]) => {
    const below = fieldPaths(part).map((path) => [step, ...path]);
    return Array.isArray(value) ? below : [[step], ...below];
  });
}

/** A list has one element for each form that its elements may take. */
function make(schema: z.ZodType): unknown {
  const reference = referenceOf(schema);
  if (reference !== undefined) {
    const { types } = reference;
    return types === 'RelationKind' ? 'one' : `${idPrefix(types[0] ?? 'Film')}/one`;
  }
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'object':
      return Object.fromEntries(
        Object.entries(part.shape).map(([name, field]) => [name, make(field)]),
      );
    case 'array': {
      const element = schemaPart(part.element);
      return (element.kind === 'union' ? element.options : [part.element]).map(make);
    }
    default: {
      const fits = (value: unknown): boolean => schema.safeParse(value).success;
      const found = candidates.find((value) => fits(value) && value !== defaultOf(schema));
      if (found === undefined) throw new Error(`No candidate fits: ${schema.description}`);
      return found;
    }
  }
}

function defaultOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodDefault) return schema.def.defaultValue;
  const inner = innerSchema(schema);
  return inner === undefined ? undefined : defaultOf(inner);
}

/** Values of which one fits each plain field; one more is needed for a field of a new sort. */
const candidates: readonly unknown[] = [
  7,
  true,
  false,
  'film/one',
  ...nodeTypes.map((type) => `${idPrefix(type)}/one`),
  'P2D',
  'https://example.org/',
  'https://example.org/{value}',
  'authority/one',
  'one',
  '2001-05-04',
  'USD',
  'US',
  'en',
  'ANNOUNCED',
  'VOICE',
  'ORIGINAL',
  'Hant',
  'DIRECTOR',
  'HOME',
  'PRESS',
  'PREFERRED',
  'FORECAST',
  'PROLOGUE',
  'BEFORE',
];
