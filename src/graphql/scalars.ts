import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCurrency } from '../domain/currency.js';
import { type PartialDate, readPartialDate } from '../domain/partial-date.js';

/** Dates arrive as `PartialDate` and leave as the EDTF text that is stored. */
export const PartialDateScalar = new GraphQLScalarType<PartialDate, unknown>({
  name: 'PartialDate',
  description:
    'A calendar date of whatever precision is known, in EDTF (ISO 8601-2) level 1: 2025-06-06, 2025-06, 2025, 1974~, 197X, ../2014. About (~) or perhaps (?) a year means two years more on either side, of a month two months, of a day two days; both (%) mean four.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  parseValue: parsePartialDate,
  parseLiteral: (node) => parsePartialDate('value' in node ? node.value : undefined),
  serialize: (value) => value,
});

function parsePartialDate(value: unknown): PartialDate {
  const date = typeof value === 'string' ? readPartialDate(value) : undefined;
  if (date !== undefined) return date;
  throw new GraphQLError(
    `A PartialDate is an EDTF text such as "2025-06-06", "2025", "197X" or "../2014"; got ${print(value)}.`,
  );
}

export const CursorScalar = new GraphQLScalarType<string, unknown>({
  name: 'Cursor',
  description:
    'An opaque position in one list under one order. A cursor that was changed, or that another list or order gave, is refused with BAD_USER_INPUT.',
  parseValue: parseCursor,
  parseLiteral: (node) => parseCursor(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => value,
});

function parseCursor(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`A Cursor is a text that a list gave; got ${print(value)}.`);
}

function print(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}

/** Which amounts are compared is part of a plan, like the property they are amounts of. */
export const CurrencyScalar = new GraphQLScalarType<string, unknown>({
  name: 'Currency',
  description: 'A currency by its ISO 4217 code, of today or of the past, such as USD.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  parseValue: parseCurrency,
  parseLiteral: (node) => parseCurrency('value' in node ? node.value : undefined),
  serialize: (value) => value,
  extensions: { isStructural: true },
});

function parseCurrency(value: unknown): string {
  if (typeof value === 'string' && isCurrency(value)) return value;
  throw new GraphQLError(`A Currency is an ISO 4217 code such as "USD"; got ${print(value)}.`);
}

/** Never an argument; it is stored as text. */
export const DurationScalar = new GraphQLScalarType<string, unknown>({
  name: 'Duration',
  description: 'An ISO 8601 duration: P7D, PT2H. A minus sign means before the origin: -P12Y.',
  serialize: (value) => value,
});
