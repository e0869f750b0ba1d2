import { shownAsOf } from './claims.js';
import type { PartialDate } from './partial-date.js';
import { titleIn } from './titles.js';

/** The arguments that make a property show something else. */
export type VariantArgument = 'asOf' | 'language';

/** Where a property keeps what it shows for each value of an argument; fixed at import. */
export interface Variants {
  readonly argument: VariantArgument;
  readonly column: string;
}

/** A day for `asOf`, a BCP 47 tag for `language`. */
export type Wanted = PartialDate | string;

type Choose = (wanted: Wanted, kept: unknown, usual: unknown) => unknown;

/** Finds what a property shows for a value of its argument, given what it keeps and what it shows without. */
export const variantOf: Readonly<Record<VariantArgument, Choose>> = {
  asOf: (day, kept) => (typeof day === 'string' ? null : shownAsOf(kept, day)),
  language: (tag, kept, title) => (typeof tag === 'string' && titleIn(kept, tag)) || title,
};
