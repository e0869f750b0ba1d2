import { ask } from '../parts/ask.js';
import { fill, find } from '../parts/element.js';
import { findPerson } from './find-person.js';
import { CheckCellDocument } from './operations.js';
import type { Table } from './table.js';

/** Nine tries for nine cells, and nobody twice. */
export function playGrid(table: Table): void {
  const { root, said } = table;
  const grid = find('.grid', root);
  const { token = '' } = grid.dataset;
  const cells = [...grid.querySelectorAll<HTMLButtonElement>('button')];
  const used = new Set<string>();
  let triesLeft = cells.length;

  grid.addEventListener('click', async ({ target }) => {
    const cell = target instanceof Element && target.closest<HTMLButtonElement>('button');
    if (!cell) return;
    const person = await findPerson(find<HTMLDialogElement>('#find'), cell, said);
    if (person === undefined) return;
    if (used.has(person.id)) table.say(fill(said.used, { name: person.name }));
    else await table.attempt(() => check(cell, person));
  });

  async function check(
    cell: HTMLButtonElement,
    person: { readonly id: string; readonly name: string },
  ): Promise<void> {
    const { verdict } = await ask(CheckCellDocument, {
      token,
      row: Number(cell.dataset.row),
      column: Number(cell.dataset.column),
      person: person.id,
    });
    triesLeft--;
    if (verdict.correct) {
      used.add(person.id);
      cell.textContent = person.name;
      cell.classList.add('right');
      cell.disabled = true;
    }
    const score = describe();
    table.say(verdict.correct ? said.right : said.wrong, verdict.explanation, score);
    table.prove(verdict.proof.map((proof) => ({ proof })));
    if (triesLeft === 0 || cells.every(isFilled)) finish(score);
    else if (verdict.correct) cells.find((one) => !isFilled(one))?.focus();
    else cell.focus();
  }

  const describe = () =>
    fill(said.cells, {
      score: cells.filter(isFilled).length,
      total: cells.length,
      tries: triesLeft,
    });

  function finish(score: string): void {
    for (const cell of cells) cell.disabled = true;
    const marks = cells.map((cell) => (isFilled(cell) ? '●' : '○')).join('');
    table.finish(score, marks.replace(/.{3}(?=.)/g, '$&\n'));
  }
}

function isFilled(cell: Element): boolean {
  return cell.classList.contains('right');
}
