import type { Grouping } from '../domain/groupings.js';
import type { TypeName } from '../domain/type-names.js';
import type { Part, Selection, ValueRef } from './plan.js';

/** What is computed of all items that meet the conditions, whatever the page. */
export interface Aggregate {
  readonly kind: 'aggregate';
  readonly name: string;
  /** The type of the items. */
  readonly listed: TypeName;
  readonly fields: readonly AggregateField[];
}

export type AggregateField =
  | { readonly kind: 'typename'; readonly name: string; readonly typename: string }
  | { readonly kind: 'count'; readonly name: string }
  | Summary;

/** What is known of a property: parts are how many know it, the sum, the extremes and the average. */
export interface Summary {
  readonly kind: 'summary';
  readonly name: string;
  readonly property: string;
  /** Of amounts of money: only those in this currency. */
  readonly currency: ValueRef<string> | null;
  readonly parts: readonly Part[];
}

/** The same items by what they have in common, the first groups of them. */
export interface Groups {
  readonly kind: 'groups';
  readonly name: string;
  /** The type of the items. */
  readonly listed: TypeName;
  readonly by: Grouping;
  readonly order: GroupOrder;
  readonly size: ValueRef<number>;
  readonly fields: readonly GroupField[];
}

/** Groups of equal counts are ordered by key, in ascending order. */
export interface GroupOrder {
  readonly by: 'count' | 'key';
  readonly descending: boolean;
}

export type GroupField =
  | { readonly kind: 'typename'; readonly name: string; readonly typename: string }
  | { readonly kind: 'key'; readonly name: string; readonly part: 'key' | 'label' }
  | { readonly kind: 'count'; readonly name: string }
  /** What the items of a group are linked to, where that has a global id. */
  | { readonly kind: 'node'; readonly name: string; readonly selection: Selection }
  /** That they are linked to nothing. */
  | { readonly kind: 'nothing'; readonly name: string }
  | Aggregate;
