import { ask } from '../parts/ask.js';
import { element, fill, find } from '../parts/element.js';
import { CheckGroupDocument } from './operations.js';
import type { Table } from './table.js';

const SIDE = 4;
const MOST_MISTAKES = 4;

/** Four names at a time, until all groups are found or there were too many mistakes. */
export function playGroups(table: Table): void {
  const { root, said } = table;
  const names = find('.names', root);
  const { token = '' } = names.dataset;
  const total = names.children.length / SIDE;
  const checkButton = find<HTMLButtonElement>('[data-check]', root);
  const status = find('[data-status]', root);
  const marks: string[] = [];
  const chosen = () => [...names.querySelectorAll<HTMLElement>('[aria-pressed="true"]')];
  const found = () => marks.filter((mark) => mark === '●').length;

  names.addEventListener('click', ({ target }) => {
    const name = target instanceof Element && target.closest<HTMLElement>('[data-choice]');
    if (!name) return;
    const isChosen = name.ariaPressed === 'true';
    if (isChosen || chosen().length < SIDE) name.ariaPressed = String(!isChosen);
    count();
  });
  find('[data-clear]', root).addEventListener('click', clear);
  checkButton.addEventListener('click', () => void table.attempt(check));
  count();

  function count(): void {
    const { length } = chosen();
    checkButton.disabled = length !== SIDE;
    status.textContent = fill(said.chosen, { count: length });
  }

  function clear(): void {
    for (const name of chosen()) name.ariaPressed = 'false';
    count();
  }

  async function check(): Promise<void> {
    const group = chosen();
    const choices = group.map(({ dataset }) => dataset.choice ?? '');
    const { verdict } = await ask(CheckGroupDocument, { token, choices });
    marks.push(verdict.correct ? '●' : '○');
    const wrong = verdict.oneAway ? said.oneAway : said.wrong;
    table.say(
      verdict.correct ? said.right : wrong,
      verdict.explanation,
      fill(said.groups, { score: found(), total, tries: triesLeft() }),
    );
    table.prove(verdict.proof.map((proof) => ({ proof })));
    if (verdict.correct) keep(group, verdict.explanation);
    if (found() === total || triesLeft() === 0) finish();
  }

  const triesLeft = () => MOST_MISTAKES - (marks.length - found());

  /** Moves a group that was found above the names that are left. */
  function keep(group: readonly HTMLElement[], explanation: string): void {
    const texts = group.map(({ textContent }) => textContent).join(', ');
    const line = element('li', {}, element('b', {}, texts), element('span', {}, explanation));
    find('.found', root).append(line);
    for (const name of group) name.closest('li')?.remove();
    count();
    names.querySelector<HTMLElement>('button')?.focus();
  }

  function finish(): void {
    for (const button of root.querySelectorAll<HTMLButtonElement>('.names button, .actions button'))
      button.disabled = true;
    const score = { score: found(), total, tries: triesLeft() };
    table.finish(fill(said.groups, score), marks.join(''));
  }
}
