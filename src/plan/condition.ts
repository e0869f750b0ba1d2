import type { ItemPart } from '../domain/columns.js';
import type { DateField } from '../domain/partial-date.js';
import type { TypeName } from '../domain/type-names.js';
import type { Operand, ValueRef } from './value-ref.js';

/**
 * What must hold of a node. `every` and `none` hold of an empty list; `related` with `some` serves
 * links to one node as well. Comparisons with an absent value do not hold, nor do their negations by
 * `ne` and `notIn`; `not` is plain negation.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | ({
      readonly kind: 'compare';
      readonly property: string;
      /** Of dates: that this is certain, and what it is compared with. */
      readonly field?: DateField;
      /** Of amounts: that they are in this currency. */
      readonly currency?: string;
    } & Comparison)
  | { readonly kind: 'isNull'; readonly property: string; readonly expected: boolean }
  /** For a property that is a list of texts: how many of them meet a condition. */
  | {
      readonly kind: 'items';
      readonly property: string;
      readonly quantifier: Quantifier;
      readonly of: TextCondition;
    }
  /** That it certainly comes after or before the work with this id: by a link, or by their dates. */
  | {
      readonly kind: 'set';
      readonly link: string;
      readonly side: 'after' | 'before';
      readonly work: ValueRef<Operand>;
    }
  | {
      readonly kind: 'related';
      readonly link: string;
      readonly target: TypeName;
      readonly quantifier: Quantifier;
      readonly of: Condition;
    };

/** A condition on one text of a list, or on a part of one external id. */
export type TextCondition =
  | { readonly kind: 'all'; readonly of: readonly TextCondition[] }
  | ({ readonly kind: 'compare'; readonly part?: ItemPart } & Comparison);

export interface Comparison {
  readonly operator: Operator;
  readonly ignoreCase: boolean;
  readonly value: ValueRef<Operand>;
}

/** How many items of a list have to meet a condition. */
export type Quantifier = 'some' | 'every' | 'none' | Counting;

/** So many that all of these comparisons hold of their number. */
export interface Counting {
  readonly count: readonly Comparison[];
}

/**
 * Texts compare by code point, in folded form where case is ignored. Dates compare by what is certain:
 * `lt` ends before the other begins, `lte` ends no later than it ends, `eq` is the same EDTF text. Amounts,
 * which may be ranges, compare by what is certain as well.
 */
export type Operator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'notIn'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'contains'
  | 'startsWith'
  | 'endsWith';
