import { printChoices, readChoices } from './choices.js';
import type { Table } from './game.js';
import { CheckOrderDocument, type OrderFragment } from './operations.js';
import { offerProofs } from './proofs.js';

const WORDS = { STORY: 'of the story', RELEASE: 'in which they came out' } as const;
const MOST_TRIES = 4;

/** Plays an order until it is right or there were too many tries, and gives the score. */
export async function playOrder({ ask, terminal }: Table, { by, choices, token }: OrderFragment) {
  terminal.print(
    `Put these in the order ${WORDS[by]}, by their letters: ${MOST_TRIES} tries, q ends the game.\n`,
  );
  terminal.print(printChoices(choices));
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const order = await readChoices(terminal, choices, choices.length);
    if (order === undefined) break;
    const { verdict } = await ask(CheckOrderDocument, { token, choices: order });
    if (verdict.correct) {
      terminal.print('Right.\n');
      return `In order at try ${tries}.`;
    }
    const lines = verdict.wrong.map(
      ({ earlier, later }) => `   ${texts.get(earlier)} comes before ${texts.get(later)}.`,
    );
    terminal.print(['Wrong.', ...lines].join('\n'));
    await offerProofs(
      terminal,
      verdict.wrong.map(({ proof }) => proof),
    );
  }
  return 'Not in order.';
}
