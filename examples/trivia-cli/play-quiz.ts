import { printChoices, readChoices } from './choices.js';
import type { Table } from './game.js';
import { CheckAnswerDocument, QuizDocument, type QuizQuery } from './operations.js';
import { offerProofs } from './proofs.js';
import type { Options } from './read-options.js';
import type { Terminal } from './terminal.js';

type Question = QuizQuery['quiz']['questions'][number];

/** Plays a quiz, question by question. */
export async function playQuiz({ ask, terminal }: Table, options: Options): Promise<void> {
  const { franchise, seed, size, difficulty, answer } = options;
  const { quiz } = await ask(QuizDocument, { franchise, seed, size, difficulty, answer });
  let answered = 0;
  let score = 0;
  for (const [index, question] of quiz.questions.entries()) {
    terminal.print(printQuestion(question, index + 1));
    const given = await readAnswer(terminal, question);
    if (given === undefined) break;
    answered++;
    const { token } = question;
    const { checkAnswer: verdict } = await ask(CheckAnswerDocument, { token, ...given });
    if (verdict.correct) score++;
    const { id, text } = verdict.answer;
    const right = question.choices.length === 0 ? text : id;
    const said = verdict.correct ? 'Right.' : `Wrong, it is ${right}.`;
    terminal.print(`${said} ${verdict.explanation}`);
    await offerProofs(terminal, [verdict.proof, verdict.refutation]);
  }
  if (quiz.shortfall !== null) terminal.print(quiz.shortfall);
  terminal.print(`${score} of ${answered} right. Play it again with --seed ${quiz.seed}`);
}

function printQuestion({ prompt, difficulty, choices }: Question, number: number): string {
  const question = `${number}. ${prompt} (${difficulty.toLowerCase()})`;
  return choices.length === 0 ? question : `${question}\n${printChoices(choices)}`;
}

type Given = { readonly choice: string } | { readonly text: string };

/** By a letter, or in words where there are no choices; undefined when there is no more input. */
async function readAnswer(terminal: Terminal, { choices }: Question): Promise<Given | undefined> {
  if (choices.length > 0) {
    const [choice] = (await readChoices(terminal, choices, 1)) ?? [];
    return choice === undefined ? undefined : { choice };
  }
  const text = await terminal.read('> ');
  return text === undefined ? undefined : { text };
}
