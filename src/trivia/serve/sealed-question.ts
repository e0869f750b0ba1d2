import type { Choice, Question } from '../quiz/question.js';
import type { AnswerForm } from '../quiz/request.js';
import type { Seal } from '../seal/seal.js';

/** What a token says of its question: all that answers to it are judged and explained by. */
export interface SealedQuestion {
  readonly form: AnswerForm;
  readonly answer: number;
  readonly choices: readonly Choice[];
}

const QUESTION = 'question';

export function sealQuestion(
  seal: Seal,
  { choices, answer }: Question,
  form: AnswerForm,
  version: string,
): Promise<string> {
  const contents: SealedQuestion = { form, answer, choices };
  return seal.seal({ of: QUESTION, version }, contents);
}

/** What the key opens was sealed by it, so it is what was sealed. */
export async function openQuestion(
  seal: Seal,
  token: string,
  version: string,
): Promise<SealedQuestion> {
  return (await seal.open({ of: QUESTION, version }, token)) as SealedQuestion;
}
