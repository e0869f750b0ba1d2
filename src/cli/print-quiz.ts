import { explain, type Question, type Quiz } from '../trivia/index.js';

/** A quiz with its answers, for people who judge questions. */
export function printQuiz(title: string, { questions, shortfall }: Quiz): string {
  const blocks = questions.map((question, index) => printQuestion(question, index + 1));
  const notes = shortfall === undefined ? [] : [`${shortfall}\n`];
  return [`${title}\n`, ...blocks, ...notes].join('\n').concat('\n');
}

const LETTERS = 'abcdefgh';

function printQuestion(question: Question, number: number): string {
  const { kind, difficulty, key, prompt, choices, answer } = question;
  const lines = choices.map(({ text, known }, index) => {
    const mark = index === answer ? '*' : ' ';
    const why = index === answer ? '' : `  (${known.sentence})`;
    return `  ${mark}${LETTERS[index]} ${text}${why}`;
  });
  const { sentence } = explain(question, answer);
  return [
    `${number}. ${prompt}`,
    ...lines,
    `   ${sentence}`,
    `   ${kind} ${difficulty} ${key}`,
    '',
  ].join('\n');
}
