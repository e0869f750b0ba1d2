import type { MemberType } from '../conditions/condition.js';

/** Sixteen names, of which each four have something in common. */
export interface Groups {
  readonly kind: 'GROUPS';
  readonly members: MemberType;
  /** All names, as they are shown. */
  readonly names: readonly string[];
  /** Hidden from players. */
  readonly groups: readonly Group[];
}

interface Group {
  /** The id of what they have in common. */
  readonly condition: string;
  readonly names: readonly string[];
}

/** Groups of a puzzle, and names of a group. */
export const SIDE = 4;
/** What more have in common is nothing that one would look for. */
export const MOST_MEMBERS = 40;
/** Names that would do in another of the groups as well. */
export const FEWEST_NEAR_MISSES = 2;
