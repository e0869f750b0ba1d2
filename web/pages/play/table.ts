import type { Texts } from '../../../src/pages/texts/texts.js';
import { Refusal } from '../parts/ask.js';
import { element, find } from '../parts/element.js';
import type { ShownProofFragment } from './operations.js';
import { showProof } from './show-proof.js';

export type Said = Texts['play']['said'];

/** What all games share: words, a voice for verdicts, a place for proofs, and an end. */
export interface Table {
  readonly root: HTMLElement;
  readonly said: Said;
  /** Says a verdict, to screen readers as well. */
  readonly say: (...sentences: readonly string[]) => void;
  /** Shows proofs, each below its heading, in place of those before. */
  readonly prove: (proofs: readonly Headed[], ...more: readonly Node[]) => void;
  /** Shows the result and the means to share it. */
  readonly finish: (result: string, marks: string) => void;
  /** Asks one thing at a time, and tells what keeps it from being answered. */
  readonly attempt: (asking: () => Promise<void>) => Promise<void>;
}

interface Headed {
  readonly heading?: string;
  readonly proof: ShownProofFragment;
}

export function createTable(root: HTMLElement): Table {
  const said = JSON.parse(find('#said').textContent ?? '') as Said;
  const verdict = find('#verdict');
  const proofs = find('#proofs');
  const { link = '', again = '', title = '' } = root.dataset;
  history.replaceState(null, '', link);
  verdict.className = 'verdict';
  let isBusy = false;

  function say(...sentences: readonly string[]): void {
    verdict.replaceChildren(sentences.join(' '));
  }

  function refuse(error: unknown): void {
    const isOver = error instanceof Refusal && error.code === 'BAD_USER_INPUT';
    say(isOver ? said.expired : said.away);
    proofs.replaceChildren(...(isOver ? [newGame()] : []));
  }

  const newGame = () =>
    element('p', {}, element('a', { class: 'button', href: again }, said.again));

  return {
    root,
    said,
    say,
    prove(shown, ...more) {
      proofs.replaceChildren(
        ...shown.map(({ heading, proof }) => showProof(proof, said, heading)),
        ...more,
      );
    },
    finish(result, marks) {
      const text = [`${title}: ${result}`, marks, new URL(link, location.href).href].join('\n');
      const copied = element('span', { class: 'soft', role: 'status' });
      const copy = element('button', { type: 'button' }, said.share);
      copy.addEventListener('click', async () => {
        await navigator.clipboard.writeText(text);
        copied.textContent = said.copied;
      });
      const end = element(
        'section',
        { class: 'result', tabindex: '-1', 'aria-label': said.result },
        element('h2', {}, result),
        element('pre', {}, text),
        element('p', { class: 'actions' }, ...(navigator.clipboard ? [copy] : []), copied),
        newGame(),
      );
      root.append(end);
      end.focus();
    },
    async attempt(asking) {
      if (isBusy) return;
      isBusy = true;
      root.setAttribute('aria-busy', 'true');
      try {
        await asking();
      } catch (error) {
        refuse(error);
      } finally {
        isBusy = false;
        root.removeAttribute('aria-busy');
      }
    },
  };
}
