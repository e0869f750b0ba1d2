import { DEFAULT_CURRENCY } from './currency.js';
import type { ExternalId, Money, PropertyValue } from './graph.js';
import type { Property } from './model-parts.js';
import { isHigh, orderedForm } from './ordered-form.js';
import { certainParts, type DateField, type PartialDate, readPartialDate } from './partial-date.js';
import { fold } from './text.js';
import { sortKey } from './title-form.js';
import { decadeOf, yearOf } from './years.js';

/**
 * What stores keep beside a value so that both compare and order alike: texts in folded form and as
 * sort key, dates as the first and last day they may mean, the day they are ordered by, and the year,
 * decade, month and day that they are certainly of, amounts by their currency. Computed once, when a
 * graph is stored. A title may bring the language that it is in. These texts are in ordered form; the ordered form of the value itself is
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
        ...certainColumns(name, date),
      };
    }
    case 'externalIds': {
      const ids = value as readonly ExternalId[];
      return {
        [itemColumn(name, { part: 'authority' })]: ids.map((id) => foldedForm(id.authority)),
        [itemColumn(name, { part: 'value' })]: ids.map((id) => id.value),
      };
    }
    case 'money': {
      const { min, max, currency } = value as Money;
      return { [leastColumn(name, currency)]: min, [mostColumn(name, currency)]: max };
    }
    default:
      return {};
  }
}

function certainColumns(name: string, date: PartialDate): Readonly<Record<string, number>> {
  const { month, day } = certainParts(date);
  return {
    ...(month !== undefined && { [fieldColumn(name, 'month')]: month }),
    ...(day !== undefined && { [fieldColumn(name, 'day')]: day }),
  };
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
/** The month from 1 to 12, or the day of the month, of dates of which that is certain. */
export const fieldColumn = (name: string, field: DateField): string =>
  `${name}${field === 'month' ? 'Month' : 'Day'}`;
/** The list of what is compared of the items of a list. */
export function itemColumn(
  name: string,
  { part, ignoreCase = false }: { readonly part?: ItemPart; readonly ignoreCase?: boolean },
): string {
  if (part !== undefined) return `${name}${part === 'authority' ? 'Authority' : 'Value'}`;
  return ignoreCase ? foldedColumn(name) : name;
}

/** The part of an external id; texts have none. Authorities are stored in folded form. */
export type ItemPart = keyof Pick<ExternalId, 'authority' | 'value'>;

/** The least and the most that an amount may be, where it is in a currency. */
export const leastColumn = (name: string, currency: string): string => `${name}Min${currency}`;
export const mostColumn = (name: string, currency: string): string => `${name}Max${currency}`;

/** The column a list is ordered by when it is ordered by a property. */
export function orderColumn(
  name: string,
  property: Property,
  currency: string = DEFAULT_CURRENCY,
): string {
  const column = property.column ?? name;
  switch (property.kind) {
    case 'text':
    case 'date':
      return sortColumn(column);
    case 'money':
      return leastColumn(column, currency);
    default:
      return column;
  }
}
