import type { StoredProperties, StoredValue } from '../import/stored-node.js';

/** The types of properties, in the words of neo4j-admin. */
type ColumnType = 'string' | 'long' | 'boolean' | 'string[]';

interface BulkColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** The unit separator, which occurs in no text, unlike every printable character. */
const ARRAY_DELIMITER = '\u001f';

/** The columns that the given properties need, by name. */
export function columnsOf(rows: Iterable<StoredProperties>): readonly BulkColumn[] {
  const types = new Map<string, ColumnType>();
  for (const properties of rows) {
    for (const [name, value] of Object.entries(properties)) types.set(name, typeOf(value));
  }
  return [...types].map(([name, type]) => ({ name, type })).sort(byName);
}

export function bulkValue(value: StoredValue | undefined): string | number | boolean | undefined {
  if (typeof value !== 'object') return value;
  const broken = value.find((item) => item.includes(ARRAY_DELIMITER));
  if (broken !== undefined) {
    throw new TypeError(
      `A text of a list cannot be exported: ${JSON.stringify(broken)} has the control character U+001F in it.`,
    );
  }
  return value.join(ARRAY_DELIMITER);
}

function typeOf(value: StoredValue): ColumnType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'long';
    case 'boolean':
      return 'boolean';
    default:
      return 'string[]';
  }
}

function byName(a: BulkColumn, b: BulkColumn): number {
  return a.name < b.name ? -1 : 1;
}
