import type { FactPool } from '../pool/fact-pool.js';
import type { Candidate, QuestionKind } from '../templates/template.js';
import type { Difficulty } from './question.js';

export const MAX_QUIZ_SIZE = 50;

/** What a quiz is asked for; whatever is absent restricts nothing. */
export interface QuizRequest {
  readonly seed: string;
  /** From 1 to `MAX_QUIZ_SIZE`. */
  readonly size: number;
  readonly kinds?: readonly QuestionKind[];
  readonly difficulty?: Difficulty;
  /** Prompts name one of these people. As answers they would soon be guessed. */
  readonly people?: readonly string[];
  /** The same of characters. */
  readonly characters?: readonly string[];
  /** The first year of the ten in which the works of a question were released. */
  readonly decade?: number;
  /** A genre of the works of a question. */
  readonly genre?: string;
  /** Keys of questions that are not asked again. */
  readonly avoid?: readonly string[];
  /** How questions are answered; `TEXT` leaves out those that make no sense without their choices. */
  readonly answer?: AnswerForm;
}

export const answerForms = ['CHOICE', 'TEXT'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** What a quiz can be restricted by besides its difficulty, kinds and what it avoids. */
export const subjectFilters = ['people', 'characters', 'decade', 'genre'] as const;
type SubjectFilter = (typeof subjectFilters)[number];

/** Whether a filter of a request lets a question pass. */
export function passes(
  pool: FactPool,
  request: QuizRequest,
  filter: SubjectFilter,
  { subjects, works }: Candidate,
): boolean {
  switch (filter) {
    case 'people':
    case 'characters': {
      const asked = request[filter];
      return asked === undefined || subjects.some((id) => asked.includes(id));
    }
    case 'decade': {
      const { decade } = request;
      if (decade === undefined) return true;
      return works.length > 0 && works.every((id) => decadeOf(pool, id) === decade);
    }
    case 'genre': {
      const { genre } = request;
      if (genre === undefined) return true;
      return works.length > 0 && works.every((id) => pool.work(id).genres.includes(genre));
    }
  }
}

/** The decade of a work, by the date of its release that is shown. */
function decadeOf(pool: FactPool, work: string): number | undefined {
  const year = /^\d{4}/.exec(pool.work(work).release?.shown.text ?? '')?.[0];
  return year === undefined ? undefined : 10 * Math.floor(Number(year) / 10);
}
