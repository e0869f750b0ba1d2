import type { TypeName } from '../domain/type-names.js';
import type { Condition } from './condition.js';
import type {
  Connection,
  DayField,
  DrawField,
  MadeField,
  PathField,
  Selection,
  StandingField,
} from './fields.js';
import type { Operand, Value, ValueRef } from './value-ref.js';

export type * from './condition.js';
export type * from './fields.js';
export type * from './page.js';
export type * from './value-ref.js';

/**
 * The waist of the server: what one operation asks of the graph, without GraphQL and without Cypher.
 *
 * A plan is a *shape* and *values*. The shape (`roots`) is frozen and shared by all operations that
 * differ only in the values they bring: ids, compared values, page sizes, cursors, texts. A
 * `ValueRef` in the shape refers to one of `values`.
 */
export interface Plan<Of = Start> {
  readonly shape: PlanShape<Of>;
  readonly values: readonly Value[];
}

export interface PlanShape<Of = Start> {
  /** The canonical print: two plans of one shape have the same text, whatever document they came from. */
  readonly text: string;
  readonly roots: readonly Root<Of>[];
}

/** One root field that is read from the graph, under its response name. */
export interface Root<Of = Start> {
  readonly name: string;
  readonly start: Of;
}

/** What a whole operation asks: what stores read, and what is made of it. */
export type OperationShape = PlanShape<AnyStart>;
export type OperationPlan = Plan<AnyStart>;

/**
 * What the server makes of facts, such as a quiz. Stores know nothing of it: they are asked for the
 * facts, and for the nodes that it names.
 */
export interface MadeStart {
  readonly kind: 'made';
  /** The root field, by which it is known how to make it. */
  readonly what: string;
  /** The arguments of the field; those that are not given are null. */
  readonly inputs: Readonly<Record<string, ValueRef<Operand>>>;
  /** What making it is expected to take. */
  readonly work: number;
  readonly fields: readonly MadeField[];
}

/** Any root of an operation. */
export type AnyStart = Start | MadeStart;

export type Start =
  /** One node by its id; null where there is none of that type. */
  | {
      readonly kind: 'node';
      readonly type: TypeName;
      readonly id: ValueRef<string>;
      readonly selection: Selection;
    }
  /** The first entity that has an external id; what else meets the condition is passed over. */
  | {
      readonly kind: 'identified';
      readonly authority: ValueRef<string>;
      readonly value: ValueRef<string>;
      readonly where: Condition;
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
  /** What happened on a day of the year, as lists that each have their own conditions. */
  | {
      readonly kind: 'day';
      readonly month: ValueRef<number>;
      readonly day: ValueRef<number>;
      readonly fields: readonly DayField[];
    }
  /** Entities drawn by a seed. `types` is a list of enum names, or null for all. */
  | {
      readonly kind: 'random';
      readonly types: ValueRef<readonly string[] | null>;
      readonly seed: ValueRef<string>;
      readonly first: ValueRef<number>;
      readonly fields: readonly DrawField[];
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
