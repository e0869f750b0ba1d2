import type { EdgeType } from './edge-types.js';
import type { ConcreteType } from './type-names.js';
import type { intervalRelations } from './vocabulary.js';

export interface Money {
  readonly min: number;
  readonly max: number;
  /** ISO 4217, such as USD. */
  readonly currency: string;
}

export interface ExternalId {
  readonly authority: string;
  readonly value: string;
  readonly url: string | null;
}

/** Dates are EDTF texts; absent properties are left out, never null. */
export type PropertyValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Money
  | readonly ExternalId[];

export interface GraphNode {
  readonly id: string;
  readonly type: ConcreteType;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface GraphEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  /** Numbers by which lists of this edge are ordered. */
  readonly order?: Readonly<Record<string, number>>;
  /** The relation of its start to its end in story time, for people who read the stored graph. */
  readonly relation?: (typeof intervalRelations)[number];
  /** Derived from other facts at import. */
  readonly derived?: true;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A whole graph ready to be stored, derived edges and statistics included. */
export interface ImportPlan extends Graph {
  /** A hash of the facts: changes exactly when they change. */
  readonly version: string;
}
