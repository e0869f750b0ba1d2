import type { FactPool } from '../pool/fact-pool.js';

/**
 * What a question asks of a choice. A choice is right when it meets all requirements of its question;
 * of an odd one out, when it fails the one that all others meet.
 */
export type Requirement =
  /** A person who plays a character in a work. */
  | { readonly kind: 'plays'; readonly character: string; readonly work: string }
  /** A character whom a person plays in a work. */
  | { readonly kind: 'isPlayedBy'; readonly person: string; readonly work: string }
  /** A character whom a person plays in some work. */
  | { readonly kind: 'wasPlayedBy'; readonly person: string }
  /** A work in which a person plays a character. */
  | { readonly kind: 'has'; readonly person: string; readonly character: string }
  /** A person who did a job on a work. */
  | { readonly kind: 'did'; readonly job: string; readonly work: string }
  /** A work on which a person did a job. */
  | { readonly kind: 'wasMadeBy'; readonly job: string; readonly person: string }
  /** What stands in a relation to a thing. */
  | { readonly kind: 'isTied'; readonly tie: string; readonly to: string }
  /** A kind of relation in which one thing stands to another. */
  | { readonly kind: 'ties'; readonly from: string; readonly to: string }
  /** A work that was released in the ten years from a year on. */
  | { readonly kind: 'cameOutIn'; readonly decade: number }
  /** The work that was released before all other choices. */
  | { readonly kind: 'cameOutFirst' }
  /** The work that is set before all other choices. */
  | { readonly kind: 'isSetFirst' }
  /** A work that is set after one and before another. */
  | { readonly kind: 'isSetBetween'; readonly after: string; readonly before: string };

export type Kind = Requirement['kind'];
export type Of<K extends Kind> = Extract<Requirement, { readonly kind: K }>;

/** What is known of a choice and a requirement: whether it meets it, in a sentence, and by which facts. */
export interface Judgement {
  readonly holds: boolean;
  readonly sentence: string;
  /** Ids of portrayals, credits, relations and claims. */
  readonly facts: readonly string[];
}

/** Judges a choice; undefined where the facts do not say, or do not agree. */
export type Judge<K extends Kind> = (
  pool: FactPool,
  requirement: Of<K>,
  choice: string,
  choices: readonly string[],
) => Judgement | undefined;
