import type { PartialDate } from '../domain/partial-date.js';

/** Where a plan holds a value that its shape leaves open, and of which type it is. */
export interface ValueRef<Of extends Value = Value> {
  readonly index: number;
  /** Whether the text that a store compiles depends on the value: on its absence or its characters. */
  readonly changesText: boolean;
  /** Known to the compiler alone. */
  readonly [of]?: Of;
}

declare const of: unique symbol;

/** A reference to a value that a store's text may depend on; it may depend on no other. */
export interface TextChangingRef<Of extends Value = Value> extends ValueRef<Of> {
  readonly changesText: true;
}

/** Dates and cursors arrive parsed; everything else as the client sent it. */
export type Value = Operand | Cursor;

/** What a property is compared with. */
export type Operand = Item | readonly Item[];

export type Item = string | number | boolean | PartialDate | null;

/** A position under an order: the value under each order key, then the id. */
export interface Position {
  readonly keys: readonly (string | number | null)[];
  readonly id: string;
}

/** A position in one of the lists that have a signature: in the cast of one film, say. */
export interface Cursor extends Position {
  /** Identifies the list among these. */
  readonly list: number;
}
