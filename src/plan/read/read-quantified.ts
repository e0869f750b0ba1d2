import { badUserInput, type ThroughlineError } from '../../errors.js';
import type { Compiler } from '../compiler.js';
import type { Quantifier } from '../plan.js';
import type { Input } from './input.js';
import { comparisonsIn, nullCondition, type ObjectInput } from './read-comparison.js';
import { toOperand } from './read-value.js';

const words = ['some', 'every', 'none'] as const;

/** Reads how many items of a list must meet conditions; `read` makes a condition from those of an item. */
export function readQuantified<Made>(
  compiler: Compiler,
  input: Input,
  read: (quantifier: Quantifier, of: ObjectInput) => Made,
): Made[] {
  if (input.kind !== 'object') return [];
  const made = words.flatMap((word) => {
    const of = input.fields.get(word);
    if (of?.kind === 'null') throw nullCondition(word, 'every item meets {}');
    return of?.kind === 'object' ? [read(word, of)] : [];
  });
  const counted = input.fields.get('count');
  if (counted?.kind === 'null') throw nullCondition('count', 'leave it out');
  if (counted?.kind !== 'object') return made;
  const of = counted.fields.get('where');
  if (of?.kind === 'null') throw nullCondition('where', 'every item meets {}');
  const count = comparisonsIn(compiler, counted, toOperand);
  if (count.length === 0) throw comparesNothing();
  return [...made, read({ count }, of?.kind === 'object' ? of : NO_CONDITIONS)];
}

const NO_CONDITIONS: ObjectInput = Object.freeze({ kind: 'object', fields: new Map() });

/** To pass it over would list everything, conditions inside included. */
function comparesNothing(): ThroughlineError {
  return badUserInput(
    '"count" compares how many items there are and got nothing to compare with; add "gte: 1", for example.',
  );
}
