import * as z from 'zod';
import { entityTypes } from '../../domain/type-names.js';
import { claimKinds, claimStatuses } from '../../domain/vocabulary.js';
import { referenceTo, referenceToAny } from './reference.js';
import { count, date, money, text } from './values.js';

export const sources = () =>
  z
    .array(referenceTo('Source'))
    .min(1)
    .describe('Who says so: ids of sources, the weightiest first.');

export const claimKind = () =>
  z.enum(claimKinds).default('FACT').describe('What sort of statement it is.');

/** What every statement may say about itself, whatever it states. */
export const statement = {
  sources: sources(),
  status: z
    .enum(claimStatuses)
    .default('NORMAL')
    .describe('PREFERRED is shown before all others; DEPRECATED is kept but never shown.'),
  statedOn: date()
    .optional()
    .describe('When it was stated; else the earliest date of its sources.'),
  quote: text().optional().describe("The source's own words, when they are short."),
  note: text().optional().describe('What a reader should know about this statement.'),
};

const claimOf = <V extends z.ZodType>(name: string, value: V) =>
  z
    .strictObject({
      value: value.describe('What is claimed.'),
      text: text().optional().describe('The value in words, where the plain one loses something.'),
      kind: claimKind(),
      ...statement,
    })
    .meta({ id: `${name}Claim`, description: 'A claim about the value of a field.' });

/** One claim about a value of each sort. */
export const dateClaim = claimOf('Date', date());
export const moneyClaim = claimOf('Money', money());
export const genresClaim = claimOf('Genres', z.array(text()).min(1));
export const minutesClaim = claimOf('Minutes', count(1));
export const numberClaim = claimOf('Number', count(0));
export const truthClaim = claimOf('Truth', z.boolean());

/** A field whose value rests on a list of competing claims. */
export const claims = <C extends z.ZodType>(claim: C, description: string) =>
  z.array(claim).min(1).optional().describe(description);

export const entityReference = () => referenceToAny(entityTypes, 'an entity');
