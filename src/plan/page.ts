import type { Cursor, TextChangingRef, ValueRef } from './value-ref.js';

/**
 * `size` is the number of items asked for. Forward pages start after `after`, backward pages end
 * before `before`; either may be bounded at its far end as well.
 */
export interface Page {
  readonly direction: 'forward' | 'backward';
  readonly size: ValueRef<number>;
  readonly after: TextChangingRef<Cursor | null> | null;
  readonly before: TextChangingRef<Cursor | null> | null;
}
