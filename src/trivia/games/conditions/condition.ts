import type { FactPool } from '../../pool/fact-pool.js';

/** What is known of a member: a sentence, and the ids of the facts that it rests on. */
export interface Known {
  readonly sentence: string;
  readonly facts: readonly string[];
}

/** What some people, characters or works have in common. */
export interface Condition {
  /** The same for the same condition, whatever is known about it. */
  readonly id: string;
  readonly kind: ConditionKind;
  /** What follows the name of a member: "acts in John Wick". */
  readonly phrase: string;
  /** The things that it names. */
  readonly subjects: readonly string[];
  /** Who and what certainly meets it, and how that is known. */
  readonly members: ReadonlyMap<string, () => Known>;
  /** The same, with all of whom it is doubtful. */
  readonly possible: ReadonlySet<string>;
}

export const memberTypes = ['PERSON', 'CHARACTER', 'WORK'] as const;
export type MemberType = (typeof memberTypes)[number];

/** That a condition names some things and is met by another. */
interface Membership {
  /** Ids of what the condition names, the year that a decade begins with, a job or a genre. */
  readonly of: readonly string[];
  readonly member: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** A kind of condition. */
export interface ConditionTemplate {
  readonly members: MemberType;
  phrase(pool: FactPool, of: readonly string[]): string;
  memberships(pool: FactPool): Iterable<Membership>;
}

export const conditionKinds = [
  'ACTS_IN',
  'ACTS_WITH',
  'PLAYS_ONE_OF',
  'ACTS_IN_DECADE',
  'ACTS_IN_GENRE',
  'ACTS_IN_MADE_BY',
  'WAS_BORN_IN',
  'APPEARS_IN',
  'IS_PLAYED_BY',
  'IS_ONE_OF',
  'HAS',
  'IS_MADE_BY',
  'IS_OF_DECADE',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];
