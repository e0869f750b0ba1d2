import type { OrderKey } from '../domain/model-parts.js';
import type { ConcreteType, TypeName } from '../domain/type-names.js';
import type { VariantArgument, Wanted } from '../domain/variants.js';
import type { Aggregate, AggregateField, GroupField, Groups } from './computed.js';
import type { PathField, StepField } from './path.js';
import type { Cursor, Operand, TextChangingRef, Value, ValueRef } from './value-ref.js';

export type * from './value-ref.js';

/**
 * The waist of the server: what one operation asks of the graph, without GraphQL and without Cypher.
 *
 * A plan is a *shape* and *values*. The shape (`roots`) is frozen and shared by all operations that
 * differ only in the values they bring: ids, compared values, page sizes, cursors, texts. A
 * `ValueRef` in the shape refers to one of `values`.
 */
export interface Plan {
  readonly shape: PlanShape;
  readonly values: readonly Value[];
}

export interface PlanShape {
  /** The canonical print: two plans of one shape have the same text, whatever document they came from. */
  readonly text: string;
  readonly roots: readonly Root[];
}

/** One root field that is read from the graph, under its response name. */
export interface Root {
  readonly name: string;
  readonly start: Start;
}

export type Start =
  /** One node by its id; null where there is none of that type. */
  | {
      readonly kind: 'node';
      readonly type: TypeName;
      readonly id: ValueRef<string>;
      readonly selection: Selection;
    }
  /** Nodes by ids, in the order asked, null where unknown. */
  | {
      readonly kind: 'nodes';
      readonly type: TypeName;
      readonly ids: ValueRef<readonly string[]>;
      readonly selection: Selection;
    }
  /** All nodes of a type that meet the conditions. */
  | { readonly kind: 'connection'; readonly type: TypeName; readonly connection: Connection }
  /** All nodes of a type, for the few short lists that are not paged. */
  | { readonly kind: 'list'; readonly type: TypeName; readonly selection: Selection }
  /** Entities whose names match a text, best first. `types` is a list of enum names, or null for all. */
  | {
      readonly kind: 'search';
      readonly text: ValueRef<string>;
      readonly types: ValueRef<readonly string[] | null>;
      readonly connection: Connection;
    }
  /** The one record that describes the data set. */
  | { readonly kind: 'dataset'; readonly selection: Selection }
  /** How two segments or works stand to each other in story time, whatever franchises they are in. */
  | {
      readonly kind: 'standing';
      readonly of: ValueRef<string>;
      readonly to: ValueRef<string>;
      readonly fields: readonly StandingField[];
    }
  /** The shortest chains of facts between two entities, the first of them. */
  | {
      readonly kind: 'paths';
      readonly from: ValueRef<string>;
      readonly to: ValueRef<string>;
      readonly maxLength: ValueRef<number>;
      readonly first: ValueRef<number>;
      readonly fields: readonly PathField[];
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
  | StandingField
  | ConnectionField
  | EdgeField
  | AggregateField
  | GroupField
  | PathField
  | StepField;

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

export type ConnectionField =
  | { readonly kind: 'typename'; readonly name: string }
  | { readonly kind: 'totalCount'; readonly name: string }
  | { readonly kind: 'nodes'; readonly name: string; readonly selection: Selection }
  | { readonly kind: 'edges'; readonly name: string; readonly fields: readonly EdgeField[] }
  | { readonly kind: 'pageInfo'; readonly name: string; readonly fields: readonly Part[] }
  | Aggregate
  | Groups;

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

/**
 * What must hold of a node. `every` and `none` hold of an empty list; `related` with `some` serves
 * links to one node as well. Comparisons with an absent value do not hold, nor do their negations by
 * `ne` and `notIn`; `not` is plain negation.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | ({ readonly kind: 'compare'; readonly property: string } & Comparison)
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

/** A condition on one text of a list. */
export type TextCondition =
  | { readonly kind: 'all'; readonly of: readonly TextCondition[] }
  | ({ readonly kind: 'compare' } & Comparison);

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
 * `lt` ends before the other begins, `lte` ends no later than it ends, `eq` is the same EDTF text.
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
