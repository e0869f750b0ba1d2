import type { Grouping } from '../domain/groupings.js';
import type { OrderKey } from '../domain/model-parts.js';
import type { ConcreteType, TypeName } from '../domain/type-names.js';
import type { VariantArgument, Wanted } from '../domain/variants.js';
import type { Condition } from './condition.js';
import type { Page } from './page.js';
import type { Operand, TextChangingRef, ValueRef } from './value-ref.js';

export type DayField =
  | { readonly kind: 'typename'; readonly name: string }
  | {
      readonly kind: 'listing';
      readonly name: string;
      readonly type: TypeName;
      readonly connection: Connection;
    };

export type DrawField =
  | { readonly kind: 'typename' | 'seed'; readonly name: string }
  | { readonly kind: 'nodes'; readonly name: string; readonly selection: Selection };

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

/**
 * What is read of a node, by its concrete type and in the order of the response. Types with the same
 * fields share one array. A selection on an interface lists all its members.
 */
export interface Selection {
  readonly type: TypeName;
  readonly fields: Readonly<Partial<Record<ConcreteType, readonly Field[]>>>;
}

/** That what a property showed by a day, or shows in a language, is read; null stands for neither. */
export interface Variant {
  readonly argument: VariantArgument;
  readonly wanted: TextChangingRef<Wanted | null>;
}

export type Field =
  | { readonly kind: 'typename'; readonly name: string }
  | {
      readonly kind: 'property';
      readonly name: string;
      readonly property: string;
      readonly variant?: Variant;
      /** Fields of a value that is an object (money, external ids), in response order. */
      readonly parts?: readonly Part[];
    }
  /** How two segments or works stand to each other in the story time that a property holds. */
  | {
      readonly kind: 'standing';
      readonly name: string;
      readonly property: string;
      readonly of: ValueRef<string>;
      readonly to: ValueRef<string>;
      readonly fields: readonly StandingField[];
    }
  | {
      readonly kind: 'one';
      readonly name: string;
      readonly link: string;
      readonly selection: Selection;
    }
  | {
      readonly kind: 'list';
      readonly name: string;
      readonly link: string;
      readonly selection: Selection;
    }
  | {
      readonly kind: 'connection';
      readonly name: string;
      readonly link: string;
      readonly connection: Connection;
    };

/** Any field of an answer, whatever it is a field of. */
export type AnyField =
  | Field
  | DayField
  | StandingField
  | ConnectionField
  | EdgeField
  | AggregateField
  | GroupField
  | DrawField
  | PathField
  | StepField
  | MadeField;

export type StandingField =
  | { readonly kind: 'typename'; readonly name: string; readonly typename: string }
  | {
      readonly kind: 'part';
      readonly name: string;
      readonly part: 'possible' | 'certain' | 'minGap' | 'maxGap';
    }
  /** Claims that prove all of it, or what relations are left open; best first. */
  | {
      readonly kind: 'claims';
      readonly name: string;
      readonly part: 'because' | 'relationBecause';
      readonly selection: Selection;
    };

/** A field of an object value; `part` is `__typename` for its type's name. */
export interface Part {
  readonly name: string;
  readonly part: string;
  readonly typename?: string;
  /** Fields of a part that is an object itself, in response order. */
  readonly parts?: readonly Part[];
}

export interface Connection {
  /** The name of the GraphQL type, such as FilmConnection. */
  readonly typename: string;
  readonly where: Condition | null;
  /** The order, without the id, which always comes last and ascends. */
  readonly order: readonly OrderKey[];
  readonly page: Page;
  /** Identifies the list and its order; part of each cursor's checksum. */
  readonly signature: string;
  readonly fields: readonly ConnectionField[];
}

export type ConnectionField =
  | { readonly kind: 'typename'; readonly name: string }
  | { readonly kind: 'totalCount'; readonly name: string }
  | { readonly kind: 'nodes'; readonly name: string; readonly selection: Selection }
  | { readonly kind: 'edges'; readonly name: string; readonly fields: readonly EdgeField[] }
  | { readonly kind: 'pageInfo'; readonly name: string; readonly fields: readonly Part[] }
  | Aggregate
  | Groups;

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

export type EdgeField =
  | { readonly kind: 'typename'; readonly name: string; readonly typename: string }
  | { readonly kind: 'cursor'; readonly name: string }
  | { readonly kind: 'node'; readonly name: string; readonly selection: Selection }
  /** Only in search results: how well the text matches, and the name that matched. */
  | { readonly kind: 'score' | 'matched'; readonly name: string }
  /** Only where a link leads over what both share: how much that is, and the first of it. */
  | { readonly kind: 'sharedCount'; readonly name: string }
  | {
      readonly kind: 'shared';
      readonly name: string;
      readonly link: string;
      readonly size: ValueRef<number>;
      readonly selection: Selection;
    };

/** A field of what is made; `of` is its name there. */
export type MadeField =
  | { readonly kind: 'typename'; readonly name: string; readonly typename: string }
  /** A value of so many characters at most. */
  | { readonly kind: 'said'; readonly name: string; readonly of: string; readonly length: number }
  /** Objects that are made with it. */
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly of: string;
      readonly most: Most;
      readonly fields: readonly MadeField[];
    }
  /** Nodes that it names by their ids. */
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly of: string;
      readonly most: Most;
      readonly selection: Selection;
    };

/** How many there are at most, or the argument that says so. */
export type Most = number | ValueRef<Operand>;
