import * as z from 'zod';
import { type ClaimKind, claimKinds, claimStatuses } from '../../domain/vocabulary.js';
import { referenceTo } from './reference.js';
import { date, text } from './values.js';

export const sources = () =>
  z
    .array(referenceTo('Source'))
    .min(1)
    .describe('Who says so: ids of sources, the weightiest first; else those under defaults.');

export const claimKind = () =>
  z.enum(claimKinds).default('FACT').describe('What sort of statement it is.');

/** Who states something, and how. The kind is separate: some entries use its name for something else. */
export const provenance = {
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

export type Provenance = z.output<z.ZodObject<typeof provenance>> & { readonly kind: ClaimKind };
