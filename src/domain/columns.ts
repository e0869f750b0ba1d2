import type { PropertyValue } from './graph.js';
import type { Property } from './model-parts.js';
import { isHigh, orderedForm } from './ordered-form.js';
import { readPartialDate } from './partial-date.js';
import { fold } from './text.js';
import { sortKey } from './title-form.js';
import { decadeOf, yearOf } from './years.js';

/**
 * What stores keep beside a value so that both compare and order alike: texts in folded form and as
 * sort key, dates as the first and last day they may mean, the day they are ordered by, and the year and
 * decade that they are certainly of. Computed once, when a graph is stored. A title may bring the language that it is in. These texts are in ordered form; the ordered form of the value itself is
 * kept only where it differs.
 */
export function comparisonColumns(
  name: string,
  property: Property,
  value: PropertyValue,
  language?: string,
): Readonly<Record<string, string | number | readonly string[]>> {
  switch (property.kind) {
    case 'text': {
      const text = value as string;
      return {
        [foldedColumn(name)]: foldedForm(text),
        ...(property.sortable && { [sortColumn(name)]: orderedForm(sortKey(text, language)) }),
        ...(isHigh(text) && { [orderedColumn(name)]: orderedForm(text) }),
      };
    }
    case 'texts': {
      const texts = value as readonly string[];
      return {
        [foldedColumn(name)]: texts.map(foldedForm),
        ...(texts.some(isHigh) && { [orderedColumn(name)]: texts.map(orderedForm) }),
      };
    }
    case 'date': {
      const date = readPartialDate(value as string);
      if (date === undefined) throw new TypeError(`${name} is no partial date: "${value}"`);
      const [year, decade] = [yearOf(date), decadeOf(date)];
      return {
        [fromColumn(name)]: date.from,
        [toColumn(name)]: date.to,
        [sortColumn(name)]: date.day,
        ...(year !== undefined && { [yearColumn(name)]: year }),
        ...(decade !== undefined && { [decadeColumn(name)]: decade }),
      };
    }
    default:
      return {};
  }
}

/** A text as it is compared where case and accents do not count. */
export const foldedForm = (text: string): string => orderedForm(fold(text));

export const foldedColumn = (name: string): string => `${name}Folded`;
const sortColumn = (name: string): string => `${name}Sort`;
/** Absent where the text itself is in ordered form. */
export const orderedColumn = (name: string): string => `${name}Ordered`;
export const fromColumn = (name: string): string => `${name}From`;
export const toColumn = (name: string): string => `${name}To`;
/** Absent where a date may lie in several years. */
export const yearColumn = (name: string): string => `${name}Year`;
/** Absent where a date may lie in several decades. */
export const decadeColumn = (name: string): string => `${name}Decade`;

/** The column a list is ordered by when it is ordered by a property. */
export function orderColumn(name: string, property: Property): string {
  const column = property.column ?? name;
  switch (property.kind) {
    case 'text':
    case 'date':
      return sortColumn(column);
    default:
      return column;
  }
}
