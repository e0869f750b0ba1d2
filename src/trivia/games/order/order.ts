/** Works, and scenes of works, to be put in order. */
export interface Order {
  readonly kind: 'ORDER';
  readonly by: OrderBasis;
  /** As they are shown. */
  readonly items: readonly string[];
}

export const orderBases = ['STORY', 'RELEASE'] as const;
export type OrderBasis = (typeof orderBases)[number];

/** Items of a puzzle. */
export const LENGTH = 5;
/** Orders of them that are right: more would leave too much open. */
export const MOST_ORDERS = 6;
