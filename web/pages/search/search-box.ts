import { ask } from '../parts/ask.js';
import { SuggestDocument } from './operations.js';
import { makeOption, makeOptions, type Said } from './suggestions.js';

/** How long nobody has typed before the server is asked. */
const PAUSE_MS = 120;

/** How long an answer may take before the box says that it waits. */
const PATIENCE_MS = 300;

/**
 * Makes the search box a combobox, as the ARIA Authoring Practices describe it: the focus stays in the
 * box, arrows go through the list, Enter opens what is chosen or else the page of results, Escape closes.
 */
export function suggestIn(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  const said = JSON.parse(form.dataset.said ?? '{}') as Said;
  const groupNames = JSON.parse(form.dataset.groups ?? '{}') as Readonly<Record<string, string>>;
  const { popup, list, status } = makePopup(form, said);
  let asking = new AbortController();
  let pause: number | undefined;
  let options: readonly HTMLElement[] = [];
  let active = -1;

  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  close();

  /** What was asked before has no say any more, whenever its answer comes. */
  function restart(): AbortSignal {
    window.clearTimeout(pause);
    asking.abort();
    asking = new AbortController();
    return asking.signal;
  }

  function close(): void {
    restart();
    popup.hidden = true;
    choose(-1);
    input?.setAttribute('aria-expanded', 'false');
  }

  /** Shows a list, or a sentence in place of one. */
  function open(sentence: string, shown: readonly HTMLElement[] = []): void {
    list.replaceChildren(...shown);
    options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    for (const [index, option] of options.entries()) option.id = `${list.id}-${index}`;
    choose(-1);
    status.textContent = sentence;
    list.hidden = options.length === 0;
    popup.hidden = false;
    input?.setAttribute('aria-expanded', String(!list.hidden));
  }

  function choose(index: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', option.id);
  }

  async function suggest(text: string, signal: AbortSignal): Promise<void> {
    const waiting = window.setTimeout(() => open(said.searching), PATIENCE_MS);
    signal.addEventListener('abort', () => window.clearTimeout(waiting));
    try {
      const { search } = await ask(SuggestDocument, { text }, signal);
      if (signal.aborted) return;
      const all = makeOption(`${form.action}?${new URLSearchParams({ q: text })}`, said.all);
      const shown = [...makeOptions(search.edges, groupNames), all];
      if (search.edges.length === 0) open(said.none);
      else open('', shown);
    } catch {
      if (!signal.aborted) open(said.away);
    } finally {
      window.clearTimeout(waiting);
    }
  }

  function suggestSoon(delay: number): void {
    const signal = restart();
    const text = input?.value.trim() ?? '';
    if (text === '') {
      close();
      return;
    }
    pause = window.setTimeout(() => void suggest(text, signal), delay);
  }

  function go(option: HTMLElement | undefined): void {
    if (option?.dataset.address !== undefined) location.assign(option.dataset.address);
  }

  /** One step through the options; the box itself comes between the last and the first. */
  function step(by: 1 | -1): void {
    if (popup.hidden) {
      suggestSoon(0);
      return;
    }
    const places = options.length + 1;
    choose(((active + 1 + by + places) % places) - 1);
  }

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown(event) {
      event.preventDefault();
      step(1);
    },
    ArrowUp(event) {
      event.preventDefault();
      step(-1);
    },
    Enter(event) {
      if (popup.hidden || active < 0) return;
      event.preventDefault();
      go(options[active]);
    },
    Escape(event) {
      if (popup.hidden) return;
      event.preventDefault();
      close();
    },
  };

  input.addEventListener('input', () => suggestSoon(PAUSE_MS));
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing) keys[event.key]?.(event);
  });
  input.addEventListener('blur', close);
  // The focus stays in the box while somebody points into the list.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) =>
    go((target as Element).closest<HTMLElement>('[role=option]') ?? undefined),
  );
}

function makePopup(form: HTMLFormElement, said: Said) {
  const popup = document.createElement('div');
  popup.className = 'suggestions';
  const list = document.createElement('div');
  list.id = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = said.suggestions;
  const status = document.createElement('p');
  status.role = 'status';
  popup.append(list, status);
  form.append(popup);
  return { popup, list, status };
}
