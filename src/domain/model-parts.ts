import type { EdgeType } from './edge-types.js';
import type { ConcreteType, TypeName } from './type-names.js';
import type { Variants } from './variants.js';
import type { EnumName } from './vocabulary.js';

/** The parts of the graph model. */

export type Property =
  | (PropertyTraits & { readonly kind: 'id' | 'integer' | 'boolean' | 'duration' })
  /** Of an enum where all its texts are words of one. */
  | (PropertyTraits & { readonly kind: 'texts'; readonly enum?: EnumName })
  | (PropertyTraits & { readonly kind: 'text' | 'date' })
  | (PropertyTraits & { readonly kind: 'enum'; readonly enum: EnumName })
  | (PropertyTraits & { readonly kind: 'type' | 'money' | 'externalIds' | 'value' })
  /** A solved timeline, from which the standing of any two of its segments or works is read. */
  | (PropertyTraits & { readonly kind: 'network' });

interface PropertyTraits {
  /** May be unknown. */
  readonly nullable?: true;
  /** A list may be ordered by it. */
  readonly sortable?: true;
  /** Shows something else when an argument asks for it. */
  readonly variants?: Variants;
  /** The property that keeps the titles of a work: a title is ordered without an article of its language. */
  readonly titles?: string;
  /** Where the value is stored, when that is not under its own name. */
  readonly column?: string;
  /** Follows from other facts, so that curators have nothing to fill in. */
  readonly derived?: true;
  /** Lists may be grouped by it under this name: by the text, or by each of several texts. */
  readonly group?: string;
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
  /** Its condition in `where`, when that is not under its own name, quantified for a list. */
  readonly condition?: LinkCondition;
  /** The condition holds of what a chain of such links leads to, and where the bounds of both in one calendar show it. */
  readonly calendar?: 'after' | 'before';
  /** Not a field of the API: only a condition in `where`. */
  readonly conditionOnly?: true;
  /** A field without a condition in `where`. */
  readonly fieldOnly?: true;
  /** It leads over what both share, and is walked when it is read: too many would share something to keep it. */
  readonly sharing?: Sharing;
  /** The name under which lists may be grouped by it; a link to one thing goes by its own name without. */
  readonly group?: string;
  /** Not a field by its own name: one of several that a field chooses among. */
  readonly chosen?: LinkChoice;
}

/**
 * A link that leads along its edge to a node, and back along the same edge to all others at it: from a
 * person over a work to those who acted in it too. Its lists are ordered by how many nodes are shared.
 */
interface Sharing {
  /** The type of what is shared. */
  readonly through: TypeName;
  /** The order of what is shared. */
  readonly order: readonly OrderKey[];
}

/** A field leads here when its argument is this word of an enum. */
interface LinkChoice {
  readonly field: string;
  readonly argument: string;
  readonly value: string;
}

export interface LinkCondition {
  readonly name: string;
  /** By an id alone, or by conditions on the target, which some target has to meet. */
  readonly form: 'id' | 'nested';
}

/** One key of an order. */
export interface OrderKey {
  /**
   * Whether it is a property of the listed node, a number of the edge that leads to it, or how many nodes
   * a link of the node leads to.
   */
  readonly of: 'node' | 'edge' | 'count';
  /** The name of the property, number or link. */
  readonly name: string;
  readonly descending: boolean;
  /** The currency in which amounts are compared; those in others count as unknown. */
  readonly currency?: string;
  /** Whether what has no value comes first; it comes last in both directions otherwise. */
  readonly nullsFirst?: true;
}

export interface TypeModel {
  readonly name: ConcreteType;
  readonly properties: Readonly<Record<string, Property>>;
  readonly links: Readonly<Record<string, Link>>;
  /** The default order of its lists. Ids always break ties. */
  readonly order: readonly OrderKey[];
}
