import { nearest } from '../../domain/nearest.js';
import { badUserInput, type ThroughlineError } from '../../errors.js';
import type { Value, ValueRef } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';

/** The two that a standing is asked of. */
export interface Ends {
  readonly of: ValueRef<string>;
  readonly to: ValueRef<string>;
}

/**
 * An error about the first of two ids that is that of no work or segment, with the most similar one of
 * the story that was asked; undefined where there are both.
 */
export function unknownEnd(
  { of, to }: Ends,
  values: readonly Value[],
  {
    isKnown,
    ids,
  }: { readonly isKnown: (ref: ValueRef<string>) => boolean; readonly ids: readonly string[] },
): ThroughlineError | undefined {
  const unknown = [of, to].find((ref) => !isKnown(ref));
  if (unknown === undefined) return undefined;
  const id = valueAt(values, unknown);
  const suggestion = nearest(id, ids);
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return badUserInput(`There is no work or segment "${id}".${hint}`, {
    value: unknown.index,
  });
}
