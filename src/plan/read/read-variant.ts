import { canonicalTag, isLanguage, languageInstead } from '../../domain/codes.js';
import type { VariantArgument, Variants, Wanted } from '../../domain/variants.js';
import { badUserInput } from '../../errors.js';
import type { Compiler, Convert } from '../compiler.js';
import type { Variant } from '../plan.js';
import { changingText, isDate } from '../values.js';
import type { Input } from './input.js';

/** Reads the argument by which a property shows something else; undefined where it is not given. */
export function readVariant(
  compiler: Compiler,
  { argument }: Variants,
  inputs: ReadonlyMap<string, Input>,
): Variant | undefined {
  const input = inputs.get(argument);
  if (input?.kind !== 'leaf') return undefined;
  return { argument, wanted: changingText(compiler.value(input.read, conversions[argument])) };
}

const conversions: Readonly<Record<VariantArgument, Convert<Wanted | null>>> = {
  asOf: (value) => (isDate(value) ? value : null),
  language: (value) => {
    if (typeof value !== 'string') return null;
    const tag = canonicalTag(value);
    if (tag !== undefined && isLanguage(tag)) return tag;
    const better = languageInstead(value);
    throw badUserInput(
      `A language is a BCP 47 tag such as en or pt-BR; got "${value.slice(0, MAX_QUOTED)}".${better === undefined ? '' : ` Did you mean "${better}"?`}`,
    );
  },
};

const MAX_QUOTED = 40;
