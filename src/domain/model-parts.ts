import type { EdgeType } from './edge-types.js';
import type { ConcreteType, TypeName } from './type-names.js';
import type { EnumName } from './vocabulary.js';

/** What the graph model is made of. */

export type Property =
  | (PropertyTraits & { readonly kind: 'id' | 'integer' | 'boolean' | 'texts' | 'duration' })
  | (PropertyTraits & { readonly kind: 'text' | 'date' })
  | (PropertyTraits & { readonly kind: 'enum'; readonly enum: EnumName })
  | (PropertyTraits & { readonly kind: 'type' | 'money' | 'externalIds' | 'value' })
  /** A solved timeline, which is asked how two of its segments or works stand to each other. */
  | (PropertyTraits & { readonly kind: 'network' });

interface PropertyTraits {
  /** May be unknown. */
  readonly nullable?: true;
  /** A list may be ordered by it. */
  readonly sortable?: true;
  /** Takes `asOf`: what was claimed about it up to a day. */
  readonly dated?: true;
  /** Where the value is stored, when that is not under its own name. */
  readonly column?: string;
  /** Kept for stores and later stages, not part of the API. */
  readonly hidden?: true;
}

export interface Link {
  readonly edge: EdgeType;
  readonly direction: 'out' | 'in';
  readonly target: TypeName;
  /** `list` is short and whole, `connection` is paged. */
  readonly cardinality: 'one' | 'optional' | 'list' | 'connection';
  /** The order of the list when none is asked for; the target's own when absent. */
  readonly order?: readonly OrderKey[];
  /** How `where` speaks of it, when that is not under its own name and quantified if it is a list. */
  readonly condition?: LinkCondition;
  /** Not a field of the API: only `where` may speak of it. */
  readonly conditionOnly?: true;
  /** `where` does not speak of it. */
  readonly fieldOnly?: true;
  /** Not a field by its own name: one of several that a field chooses from. */
  readonly chosen?: LinkChoice;
}

/** That a field leads here when it is given a word of an enum for an argument. */
interface LinkChoice {
  readonly field: string;
  readonly argument: string;
  readonly value: string;
}

export interface LinkCondition {
  readonly name: string;
  /** By an id alone, or by the target's conditions, which some target then has to meet. */
  readonly form: 'id' | 'nested';
}

/** One key of an order: a property of the listed node, or of the edge that leads to it. */
export interface OrderKey {
  readonly of: 'node' | 'edge';
  readonly name: string;
  readonly descending: boolean;
}

export interface TypeModel {
  readonly name: ConcreteType;
  readonly properties: Readonly<Record<string, Property>>;
  readonly links: Readonly<Record<string, Link>>;
  /** The order of its lists where nothing else is said. Ids break ties, always. */
  readonly order: readonly OrderKey[];
}
