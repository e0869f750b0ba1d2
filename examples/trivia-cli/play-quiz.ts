import type { Ask } from './client.js';
import type { ProofFragment, QuizQuery, QuizQueryVariables } from './operations.js';
import type { Terminal } from './terminal.js';

type Question = QuizQuery['quiz']['questions'][number];

/** Plays a quiz, question by question; "p" after an answer shows its proof, an empty line goes on. */
export async function playQuiz(
  ask: Ask,
  terminal: Terminal,
  options: QuizQueryVariables,
): Promise<void> {
  const { quiz } = await ask('Quiz', options);
  let answered = 0;
  let score = 0;
  for (const [index, question] of quiz.questions.entries()) {
    terminal.print(printQuestion(question, index + 1));
    const choice = await readChoice(terminal, question);
    if (choice === undefined) break;
    answered++;
    const { checkAnswer: verdict } = await ask('CheckAnswer', { token: question.token, choice });
    if (verdict.correct) score++;
    const said = verdict.correct ? 'Right.' : `Wrong, it is ${verdict.answer.id}.`;
    terminal.print(`${said} ${verdict.explanation}`);
    const wish = await terminal.read('[Enter] goes on, p shows the proof: ');
    terminal.print('');
    if (wish === 'p') {
      const proofs = [verdict.proof, verdict.refutation].filter((proof) => proof !== null);
      terminal.print(`${proofs.map(printProof).join('\n')}\n`);
    }
  }
  if (quiz.shortfall !== null) terminal.print(quiz.shortfall);
  terminal.print(`${score} of ${answered} right. Play it again with --seed ${quiz.seed}`);
}

function printQuestion({ prompt, difficulty, choices }: Question, number: number): string {
  const lines = choices.map(({ id, text }) => `   ${id}  ${text}`);
  return [`${number}. ${prompt} (${difficulty.toLowerCase()})`, ...lines].join('\n');
}

/** Asks until the answer is one of the choices; undefined when there is no more input. */
async function readChoice(terminal: Terminal, { choices }: Question): Promise<string | undefined> {
  const ids = choices.map(({ id }) => id);
  for (;;) {
    const typed = await terminal.read('> ');
    if (typed === undefined || ids.includes(typed.toLowerCase())) return typed?.toLowerCase();
    terminal.print(`Please type ${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}.`);
  }
}

function printProof({ statement, claims }: ProofFragment): string {
  const lines = claims.flatMap(({ text, sources }) => [
    `   claim: ${text}`,
    ...sources.map(({ title, url }) => `      ${[title, url].filter(Boolean).join(', ')}`),
  ]);
  return [statement, ...lines].join('\n');
}
