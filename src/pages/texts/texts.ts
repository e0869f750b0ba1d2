import type { english } from './english.js';

/** The words of all pages. A translation is another object of this type. */
export type Texts = Widened<typeof english>;

/** The type of a translation: other texts at the same places. */
type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => unknown
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };
