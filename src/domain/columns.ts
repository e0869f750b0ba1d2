import type { PropertyValue } from './graph.js';
import type { Property } from './model-parts.js';
import { readPartialDate } from './partial-date.js';
import { fold, sortKey } from './text.js';

/**
 * What stores keep beside a value so that both compare and order alike: texts in folded form and as
 * sort key, dates as the first and last day they may mean. Fixed once, when a graph is stored.
 */
export function comparisonColumns(
  name: string,
  property: Property,
  value: PropertyValue,
): Readonly<Record<string, string | number | readonly string[]>> {
  switch (property.kind) {
    case 'text': {
      const text = value as string;
      const folded = { [foldedColumn(name)]: fold(text) };
      return property.sortable ? { ...folded, [sortColumn(name)]: sortKey(text) } : folded;
    }
    case 'texts':
      return { [foldedColumn(name)]: (value as readonly string[]).map(fold) };
    case 'date': {
      const date = readPartialDate(value as string);
      if (date === undefined) throw new TypeError(`${name} is no partial date: "${value}"`);
      return { [fromColumn(name)]: date.from, [toColumn(name)]: date.to };
    }
    default:
      return {};
  }
}

export const foldedColumn = (name: string): string => `${name}Folded`;
const sortColumn = (name: string): string => `${name}Sort`;
export const fromColumn = (name: string): string => `${name}From`;
export const toColumn = (name: string): string => `${name}To`;

/** The column a list is ordered by when it is ordered by a property. */
export function orderColumn(name: string, property: Property): string {
  const column = property.column ?? name;
  switch (property.kind) {
    case 'text':
      return sortColumn(column);
    case 'date':
      return fromColumn(column);
    default:
      return column;
  }
}
