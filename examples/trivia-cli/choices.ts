import type { ChoiceFragment } from './operations.js';
import type { Terminal } from './terminal.js';
import { either } from './words.js';

export function printChoices(choices: readonly ChoiceFragment[]): string {
  return choices.map(({ id, text }) => `   ${id}  ${text}`).join('\n');
}

/** Asks for as many different choices by their letters; undefined when there is no more input. */
export async function readChoices(
  terminal: Terminal,
  choices: readonly ChoiceFragment[],
  count: number,
): Promise<readonly string[] | undefined> {
  const ids = choices.map(({ id }) => id);
  for (;;) {
    const typed = await terminal.read('> ');
    if (typed === undefined) return undefined;
    const letters = [...new Set(typed.toLowerCase().replace(/[\s,]/g, ''))];
    if (letters.length === count && letters.every((letter) => ids.includes(letter))) return letters;
    const wanted = count === 1 ? either(ids) : `${count} different letters of ${ids.join(', ')}`;
    terminal.print(`Please type ${wanted}.`);
  }
}
