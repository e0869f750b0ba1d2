import type { Question } from './quiz/question.js';

/** What is said after an answer. */
interface Explanation {
  readonly isCorrect: boolean;
  /** The index of the right choice. */
  readonly answer: number;
  readonly sentence: string;
  /** Why the answer is right: ids of portrayals, credits, relations and claims. */
  readonly proof: readonly string[];
  /** Why the chosen one is wrong, where it is: the same. */
  readonly refutation: readonly string[];
}

/** Explains the answer to a question, and what is wrong with another choice. It needs nothing but the question. */
export function explain(
  { choices, answer }: Pick<Question, 'choices' | 'answer'>,
  choice: number,
): Explanation {
  const right = choices[answer];
  const chosen = choices[choice];
  if (right === undefined || chosen === undefined) {
    throw new RangeError(
      `A question has choices from 0 to ${choices.length - 1}, and no choice ${choice}.`,
    );
  }
  const isCorrect = choice === answer;
  const sentences = isCorrect
    ? [right.known.sentence]
    : [right.known.sentence, chosen.known.sentence];
  return {
    isCorrect,
    answer,
    sentence: [...new Set(sentences)].join(' '),
    proof: right.known.facts,
    refutation: isCorrect ? [] : chosen.known.facts,
  };
}
