import type { Judgement, Requirement } from '../right/requirement.js';
import type { QuestionKind } from '../templates/template.js';

export const difficulties = ['EASY', 'MEDIUM', 'HARD'] as const;
export type Difficulty = (typeof difficulties)[number];

export interface Question {
  readonly kind: QuestionKind;
  /** The same for what asks for the same facts, whatever its other choices are. */
  readonly key: string;
  readonly difficulty: Difficulty;
  readonly prompt: string;
  /** In the order in which they are shown. */
  readonly choices: readonly Choice[];
  /** The index of the right choice. */
  readonly answer: number;
  /** What the right choice meets and the others fail; the other way round where `isOdd`. */
  readonly requirements: readonly Requirement[];
  readonly isOdd: boolean;
  /** The facts that decide it: no two questions of a quiz share any. */
  readonly facts: readonly string[];
  /** What the prompt names. */
  readonly subjects: readonly string[];
  /** What gives the question away beside its answer. */
  readonly cues: readonly string[];
  readonly works: readonly string[];
}

export interface Choice {
  /** The id of an entity, or a way in which two are related. */
  readonly id: string;
  readonly text: string;
  /** What is known of it: why it is right or wrong. */
  readonly known: Judgement;
}
