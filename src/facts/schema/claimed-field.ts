import * as z from 'zod';
import type { PropertyValue } from '../../domain/graph.js';
import { claimKind, type Provenance, provenance } from './provenance.js';
import { schemaPart } from './schema-walk.js';
import { count, country, date, language, money, text } from './values.js';

/** One of the competing claims about the value of a field. */
export type ValueClaim = Provenance & {
  readonly value: PropertyValue;
  readonly text?: string | undefined;
};

const claimOf = <V extends z.ZodType<PropertyValue>>(name: string, value: V) =>
  z
    .strictObject({
      value: value.describe('What is claimed.'),
      text: text().optional().describe('The value in words, where the plain one loses something.'),
      kind: claimKind(),
      ...provenance,
    })
    .meta({ id: `${name}Claim`, description: 'A claim about the value of a field.' });

/** A claim about a value, for each sort of value. */
export const dateClaim = claimOf('Date', date());
export const moneyClaim = claimOf('Money', money());
export const genresClaim = claimOf('Genres', z.array(text()).min(1));
export const countriesClaim = claimOf('Countries', z.array(country()).min(1));
export const languagesClaim = claimOf('Languages', z.array(language()).min(1));
export const textClaim = claimOf('Text', text());
export const minutesClaim = claimOf('Minutes', count(1));
export const numberClaim = claimOf('Number', count(0));
export const truthClaim = claimOf('Truth', z.boolean());

/** A field whose value rests on claims. */
interface ClaimedField {
  /** A value in words, for claims that bring no text of their own. */
  inWords(value: PropertyValue): string;
}

const claimedFields = new WeakMap<z.ZodType, ClaimedField>();

/** A field whose value rests on a list of competing claims. */
export function claims<C extends z.ZodType<ValueClaim>>(
  claim: C,
  description: string,
  inWords: (value: z.output<C>['value']) => string,
) {
  const field = z.array(claim).min(1).optional().describe(description);
  claimedFields.set(field, { inWords });
  return field;
}

/** The fields of a schema whose values rest on claims. */
export function claimedFieldsIn(schema: z.ZodType): ReadonlyMap<string, ClaimedField> {
  const part = schemaPart(schema);
  const fields = part.kind === 'object' ? Object.entries(part.shape) : [];
  return new Map(
    fields.flatMap(([name, field]) => {
      const claimed = claimedFields.get(field);
      return claimed === undefined ? [] : [[name, claimed]];
    }),
  );
}
