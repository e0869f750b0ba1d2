import type { Selection } from './plan.js';

/** A part of a chain of facts. */
export type PathField =
  | { readonly kind: 'typename' | 'length'; readonly name: string }
  | { readonly kind: 'steps'; readonly name: string; readonly fields: readonly StepField[] };

/** A part of a step: the entities at its ends, the fact that ties them, or its label. */
export type StepField =
  | { readonly kind: 'typename'; readonly name: string }
  | { readonly kind: 'label'; readonly name: string }
  | {
      readonly kind: 'from' | 'to' | 'fact';
      readonly name: string;
      readonly selection: Selection;
    };
