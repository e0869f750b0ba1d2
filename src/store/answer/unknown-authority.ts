import { nearest } from '../../domain/nearest.js';
import { fold } from '../../domain/text.js';
import { badUserInput, type ThroughlineError } from '../../errors.js';
import type { Value, ValueRef } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';

/** As many names as a message has room for. */
const MAX_NAMED = 8;

/** An error about an authority that gave no external id; undefined where it is known, in any case. */
export function unknownAuthority(
  authority: ValueRef<string>,
  values: readonly Value[],
  known: readonly string[],
): ThroughlineError | undefined {
  const name = valueAt(values, authority);
  const form = fold(name);
  if (known.some((other) => fold(other) === form)) return undefined;
  const meant = nearest(name, known);
  const hint = meant === undefined ? ` Known are ${named(known)}.` : ` Did you mean "${meant}"?`;
  return badUserInput(
    `There is no authority "${name}" that anything has an id from.${known.length > 0 ? hint : ''}`,
    { value: authority.index },
  );
}

function named(known: readonly string[]): string {
  const more = known.length > MAX_NAMED ? ' and others' : '';
  return `${known.slice(0, MAX_NAMED).join(', ')}${more}`;
}
