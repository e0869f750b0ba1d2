import { printChoices, readChoices } from './choices.js';
import type { Table } from './game.js';
import { CheckGroupDocument, type GroupsFragment } from './operations.js';
import { offerProofs } from './proofs.js';

const SIDE = 4;
const MOST_MISTAKES = 4;

/** Plays groups until all are found or there were too many mistakes, and gives the score. */
export async function playGroups({ ask, terminal }: Table, { choices, token }: GroupsFragment) {
  terminal.print(
    `Four groups of four have something in common. ${MOST_MISTAKES} mistakes end the game, and so does q.\n`,
  );
  let left = choices;
  let mistakes = 0;
  while (left.length > 0 && mistakes < MOST_MISTAKES) {
    terminal.print(printChoices(left));
    const group = await readChoices(terminal, left, SIDE);
    if (group === undefined) break;
    const { verdict } = await ask(CheckGroupDocument, { token, choices: group });
    if (verdict.correct) left = left.filter(({ id }) => !group.includes(id));
    else mistakes++;
    const wrong = verdict.oneAway ? 'One away.' : 'Wrong.';
    terminal.print(`${verdict.correct ? 'Right.' : wrong} ${verdict.explanation}`);
    await offerProofs(terminal, verdict.proof);
  }
  const found = (choices.length - left.length) / SIDE;
  return `${found} of ${choices.length / SIDE} groups found, ${mistakes} mistakes.`;
}
