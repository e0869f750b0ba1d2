import type { Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Requirement } from '../right/requirement.js';

/** What a question can be about. */
export const questionKinds = [
  'PERFORMER',
  'CHARACTER',
  'WORK',
  'MAKER',
  'RELATION',
  'RELEASED_FIRST',
  'SET_FIRST',
  'SET_BETWEEN',
  'SHARED_CAST',
  'LINK',
  'ODD_ONE_OUT',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question that may be asked, before its other choices are drawn. */
export interface Candidate {
  readonly kind: QuestionKind;
  /** Each choice but the answer fails one of these; where `isOdd`, each but the answer meets them. */
  readonly requirements: readonly Requirement[];
  readonly isOdd?: true;
  readonly answer: string;
  /** Choices that the question has in any case. */
  readonly fellows?: readonly string[];
  /** What the prompt names. */
  readonly subjects: readonly string[];
  /** Those of them that nobody can know without knowing the answer: with it, they give the question away. */
  readonly cues: readonly string[];
  /** The works that it is about. */
  readonly works: readonly string[];
}

/** A kind of question. */
export interface Template {
  readonly kind: QuestionKind;
  /** How many choices it takes, where few things can be asked about; four otherwise. */
  readonly fewest?: number;
  /** Whether its prompts can be understood without the choices. */
  readonly isOpen?: true;
  /** All that may be asked about a pool, each once, in steps of which none takes long. */
  candidates(pool: FactPool): Steps<readonly Candidate[]>;
  prompt(pool: FactPool, candidate: Candidate): string;
  /** What may be offered besides the answer, the most plausible first; what is not certainly wrong is left out later. */
  rivals(pool: FactPool, candidate: Candidate): readonly string[];
  /** How a choice reads, where that is not its name. */
  choiceText?(pool: FactPool, candidate: Candidate, choice: string): string;
}
