import { ask } from '../parts/ask.js';
import { fill, find } from '../parts/element.js';
import { letDrag } from './let-drag.js';
import { CheckOrderDocument } from './operations.js';
import type { Table } from './table.js';

const MOST_TRIES = 4;

/** Works are moved until they are in order or there were too many tries. */
export function playOrder(table: Table): void {
  const { root, said } = table;
  const list = find('.order', root);
  const { token = '' } = list.dataset;
  const status = find('[data-status]', root);
  const items = () => [...list.children] as HTMLElement[];
  const titleOf = (item: HTMLElement) => find('.title', item).textContent ?? '';
  const titles = new Map(items().map((item) => [item.dataset.choice, titleOf(item)]));
  const marks: string[] = [];

  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-move]');
    const item = target.closest('li');
    if (button !== null && item !== null) step(item, Number(button.dataset.move), button);
  });
  letDrag(list, settle);
  find('[data-check]', root).addEventListener('click', () => void table.attempt(check));

  function step(item: HTMLElement, by: number, button: HTMLElement): void {
    const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (neighbour === null) return;
    if (by < 0) neighbour.before(item);
    else neighbour.after(item);
    button.focus();
    settle(item);
  }

  function settle(item: HTMLElement): void {
    for (const one of items()) one.classList.remove('wrong');
    const place = items().indexOf(item) + 1;
    table.say(fill(said.moved, { title: titleOf(item), place, total: titles.size }));
  }

  async function check(): Promise<void> {
    const choices = items().map(({ dataset }) => dataset.choice ?? '');
    const { verdict } = await ask(CheckOrderDocument, { token, choices });
    const wrong = new Set(verdict.wrong.flatMap(({ earlier, later }) => [earlier, later]));
    marks.push(choices.map((choice) => (wrong.has(choice) ? '○' : '●')).join(''));
    for (const item of items()) {
      item.classList.toggle('wrong', wrong.has(item.dataset.choice ?? ''));
      item.classList.toggle('right', verdict.correct);
    }
    const triesLeft = MOST_TRIES - marks.length;
    table.say(verdict.correct ? said.right : said.wrong, fill(said.tries, { tries: triesLeft }));
    table.prove(
      verdict.wrong.map(({ earlier, later, proof }) => ({
        heading: fill(said.before, {
          earlier: titles.get(earlier) ?? '',
          later: titles.get(later) ?? '',
        }),
        proof,
      })),
    );
    status.textContent = fill(said.tries, { tries: triesLeft });
    if (verdict.correct) finish(fill(said.ordered, { try: marks.length }));
    else if (triesLeft === 0) finish(fill(said.unordered, { total: MOST_TRIES }));
  }

  function finish(result: string): void {
    for (const button of root.querySelectorAll<HTMLButtonElement>('.order button, [data-check]'))
      button.disabled = true;
    list.classList.add('over');
    table.finish(result, marks.join('\n'));
  }
}
