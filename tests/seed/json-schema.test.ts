import { collectionNames } from '../../src/facts/collections.js';
import { seedJsonSchema } from '../../src/seed/index.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every field of every mapping of a schema, with its path. */
function fieldsOf(schema: Json, path: string): readonly (readonly [string, Json])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema))
    return schema.flatMap((part, index) => fieldsOf(part, `${path}.${index}`));
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, field]) => [
          [`${path}.${name}`, field] as const,
          ...fieldsOf(field, `${path}.${name}`),
        ])
      : fieldsOf(part, `${path}.${key}`),
  );
}

const schema = JSON.parse(JSON.stringify(seedJsonSchema())) as { readonly [key: string]: Json };

describe('the schema for editors', () => {
  test('describes every field', () => {
    const fields = fieldsOf(schema, '');
    expect(fields.length).toBeGreaterThan(100);
    const silent = fields.filter(
      ([, field]) => typeof field !== 'object' || field === null || !('description' in field),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('has defaults, all collections and no other fields', () => {
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties ?? {})).toEqual(['defaults', ...collectionNames]);
  });
});
