import { ask } from '../parts/ask.js';
import { element, fill, find } from '../parts/element.js';
import { FindPeopleDocument, type FindPeopleQuery } from './operations.js';
import type { Said } from './table.js';

type Person = FindPeopleQuery['search']['nodes'][number];

/** Milliseconds without a key after which a name is looked up. */
const PAUSE_MS = 150;

/** Lets the player find somebody in a dialog; undefined when it is closed without. */
export function findPerson(
  dialog: HTMLDialogElement,
  { dataset }: HTMLElement,
  said: Said,
): Promise<Person | undefined> {
  const input = find<HTMLInputElement>('input', dialog);
  const people = find('#people', dialog);
  const status = find('[role=status]', dialog);
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  find('h2', dialog).textContent = dataset.asked ?? '';
  input.value = '';
  people.replaceChildren();
  status.textContent = '';

  return new Promise((resolve) => {
    input.addEventListener(
      'input',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), PAUSE_MS);
      },
      { signal },
    );
    dialog.addEventListener('keydown', walk, { signal });
    find('[data-close]', dialog).addEventListener('click', () => dialog.close(), { signal });
    dialog.addEventListener('close', () => end(undefined), { signal });
    dialog.showModal();

    async function look(): Promise<void> {
      const name = input.value.trim();
      const nodes = name === '' ? [] : await search(name);
      if (signal.aborted || name !== input.value.trim()) return;
      people.replaceChildren(...nodes.map((person) => element('li', {}, offer(person))));
      const sentence = nodes.length === 0 ? said.nobody : fill(said.found, { count: nodes.length });
      status.textContent = name === '' ? '' : sentence;
    }

    function offer(person: Person): HTMLElement {
      const button = element('button', { type: 'button' }, person.name);
      button.addEventListener('click', () => end(person));
      return button;
    }

    function end(person: Person | undefined): void {
      listening.abort();
      clearTimeout(timer);
      dialog.close();
      resolve(person);
    }
  });

  /** Arrows lead from the name to the people below it and back; Enter takes the first. */
  function walk(event: KeyboardEvent): void {
    const stops: readonly HTMLElement[] = [input, ...people.querySelectorAll('button')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && at === 0) stops[1]?.click();
    else if (step !== undefined && at >= 0) stops[at + step]?.focus();
    else return;
    event.preventDefault();
  }
}

/** Nobody is found while the server is away; the next key asks again. */
async function search(name: string): Promise<readonly Person[]> {
  const answer = await ask(FindPeopleDocument, { name }).catch(() => undefined);
  return answer?.search.nodes ?? [];
}
