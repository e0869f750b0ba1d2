import {
  comparisonColumns,
  fieldColumn,
  foldedColumn,
  fromColumn,
  leastColumn,
  mostColumn,
  orderColumn,
  toColumn,
} from '../../../domain/columns.js';
import { DEFAULT_CURRENCY } from '../../../domain/currency.js';
import { columnOf, modelOf } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import { concreteTypes, nodeTypes, type TypeName } from '../../../domain/type-names.js';

/** A constraint or index, named after its label and property. */
export interface SchemaItem {
  readonly kind: 'UNIQUENESS' | 'RANGE' | 'TEXT' | 'FULLTEXT';
  readonly name: string;
  readonly label: string;
  readonly property: string;
}

/** The full-text index of the words in the names and aliases of all entities. */
export const NAMES_INDEX = 'names';

/** The node that an import locks while it runs. */
export const LOCK_LABEL = 'ImportLock';
/** The node whose count reveals to readers that an import has committed meanwhile. */
export const STATE_LABEL = 'ImportState';

/** Types that lists can start from; records are reached over edges, where no index helps. */
export const listedTypes = ['Work', ...nodeTypes] as const;

const abstractTypes = ['Node', 'Entity', 'Work'] as const;

/**
 * The constraints and indexes of the graph: ids are unique within every label, columns that lists are
 * ordered or searched by have an index, also for parts of what claims say, and the words of names have a
 * full-text index.
 */
export const graphSchema: readonly SchemaItem[] = Object.freeze([
  ...[...abstractTypes, ...concreteTypes, LOCK_LABEL, STATE_LABEL].map((label) =>
    item('UNIQUENESS', label, 'id'),
  ),
  ...listedTypes.flatMap((type) =>
    indexedColumns(type).map((column) => item('RANGE', type, column)),
  ),
  ...['Entity', 'Film'].map((label) => item('RANGE', label, 'lot')),
  // There are more claims than anything else, and they are found by what they say.
  ...['text', foldedColumn('text')].map((column) => item('TEXT', 'Claim', column)),
  { kind: 'FULLTEXT', name: NAMES_INDEX, label: 'Entity', property: 'searchWords' },
]);

function item(kind: SchemaItem['kind'], label: string, property: string): SchemaItem {
  return { kind, name: `${snakeCase(label)}_${snakeCase(property)}`, label, property };
}

/** "releaseDateFrom" is "release_date_from". */
function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

function indexedColumns(type: TypeName): readonly string[] {
  const columns = Object.entries(modelOf(type).properties).flatMap(([name, property]) =>
    searchedColumns(columnOf(name, property), property),
  );
  return [...new Set(columns)];
}

/** The columns to index. Prose is left out: it is long, and nobody searches for all of it. */
function searchedColumns(column: string, property: Property): readonly string[] {
  if (property.hidden === true) return [];
  switch (property.kind) {
    case 'text':
      return property.sortable === true ? [column, ...columnsBeside(column, property)] : [];
    case 'date':
      // A day is one of 31; a month is one of 12, for which an index is no help.
      return [
        column,
        fromColumn(column),
        toColumn(column),
        orderColumn(column, property),
        fieldColumn(column, 'day'),
      ];
    case 'money':
      return [leastColumn(column, DEFAULT_CURRENCY), mostColumn(column, DEFAULT_CURRENCY)];
    case 'integer':
    case 'enum':
      return [column];
    default:
      return property.sortable === true ? [orderColumn(column, property)] : [];
  }
}

function columnsBeside(column: string, property: Property): readonly string[] {
  return Object.keys(comparisonColumns(column, property, ''));
}
