import { printChoices, readChoices } from './choices.js';
import type { Table } from './game.js';
import {
  CheckCellDocument,
  FindPeopleDocument,
  type FindPeopleQuery,
  type GridFragment,
} from './operations.js';
import { offerProofs } from './proofs.js';

/** Plays a grid, one try for each cell, and gives the score. */
export async function playGrid(table: Table, { rows, columns, cells, token }: GridFragment) {
  const { ask, terminal } = table;
  terminal.print('Somebody for each cell, nobody twice. An empty line passes, q ends the game.\n');
  const used = new Set<string>();
  let score = 0;
  for (const { row, column, answers } of cells) {
    const asked = `${row}-${column}. ${rows[row - 1]}, and ${columns[column - 1]}`;
    terminal.print(`${asked} (${answers} answers)`);
    const person = await readPerson(table, used);
    if (person === undefined) break;
    if (person === '') continue;
    used.add(person);
    const { verdict } = await ask(CheckCellDocument, { token, row, column, person });
    if (verdict.correct) score++;
    terminal.print(`${verdict.correct ? 'Right.' : 'Wrong.'} ${verdict.explanation}`);
    await offerProofs(terminal, verdict.proof);
  }
  return `${score} of ${cells.length} cells filled.`;
}

/** Asks for somebody who was not named before; an empty text passes, undefined ends the game. */
async function readPerson(table: Table, used: ReadonlySet<string>): Promise<string | undefined> {
  const { ask, terminal } = table;
  for (;;) {
    const name = await terminal.read('> ');
    if (name === undefined || name === '') return name;
    const people = (await ask(FindPeopleDocument, { name })).search.nodes;
    if (people.length === 0) {
      terminal.print('Nobody is known by that name: try another.');
      continue;
    }
    const person = await choosePerson(table, people, name);
    if (person === undefined || !used.has(person)) return person;
    terminal.print('You have named them before: try somebody else.');
  }
}

type Person = FindPeopleQuery['search']['nodes'][number];

/** Who of those that a search has found; where none has just that name, the player says. */
async function choosePerson(
  { terminal }: Table,
  people: readonly Person[],
  name: string,
): Promise<string | undefined> {
  const exact = people.find((person) => person.name.toLowerCase() === name.toLowerCase());
  if (exact !== undefined) return exact.id;
  const choices = people.map((person, at) => ({ id: 'abcde'[at] ?? '', text: person.name }));
  terminal.print(`Who is it?\n${printChoices(choices)}`);
  const [letter] = (await readChoices(terminal, choices, 1)) ?? [];
  return people[choices.findIndex(({ id }) => id === letter)]?.id;
}
