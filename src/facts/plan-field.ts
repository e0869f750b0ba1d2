import { type Choose, shownClaim, type ValuedClaim } from '../domain/claims.js';
import type { PropertyValue } from '../domain/graph.js';
import type { GraphBuilder } from './graph-builder.js';
import type { ValueClaim } from './schema/claimed-field.js';

interface Field {
  readonly subject: string;
  readonly property: string;
  /** A value in words, for claims that bring no text of their own. */
  readonly inWords: (value: PropertyValue) => string;
}

/** What claims about a field compete with beside each other, and what decides. */
export interface Rivals {
  readonly claims: readonly ValuedClaim[];
  readonly choose: Choose<ValuedClaim>;
}

export const NO_RIVALS: Rivals = { claims: [], choose: shownClaim };

/** Adds the competing claims about a field, and returns them as they are ranked. */
export function planField(
  graph: GraphBuilder,
  { subject, property, inWords }: Field,
  claims: readonly ValueClaim[],
  rivals: Rivals,
): readonly ValuedClaim[] {
  const made = claims.map(({ value, text, ...provenance }) => {
    const claim = {
      subject,
      property,
      text: text ?? inWords(value),
      value: JSON.stringify(value),
      content: { value, text },
      provenance,
      isShown: false,
    };
    return { claim, ranked: { ...graph.rank(claim), value } };
  });
  const ranked = made.map((one) => one.ranked);
  const shown = rivals.choose([...ranked, ...rivals.claims]);
  for (const one of made) {
    const isShown = one.ranked === shown;
    graph.claim({ ...one.claim, isShown, outrankedBy: isShown ? undefined : shown?.id });
  }
  return ranked;
}
