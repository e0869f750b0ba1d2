import { element } from '../parts/element.js';
import type { ShownProofFragment } from './operations.js';
import type { Said } from './table.js';

type Claim = ShownProofFragment['claims'][number];

/** A sentence, and behind it the claims that state it, with their sources. */
export function showProof(
  { statement, claims }: ShownProofFragment,
  said: Said,
  heading?: string,
): HTMLElement {
  return element(
    'section',
    { class: 'proof' },
    ...(heading === undefined ? [] : [element('p', { class: 'heading' }, heading)]),
    element('p', {}, statement),
    ...(claims.length === 0 ? [] : [showClaims(claims, said)]),
  );
}

function showClaims(claims: readonly Claim[], said: Said): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, said.claims),
    element(
      'ul',
      {},
      ...claims.map(({ text, sources }) =>
        element(
          'li',
          {},
          element('q', {}, text),
          element('ul', {}, ...sources.map((source) => element('li', {}, showSource(source)))),
        ),
      ),
    ),
  );
}

/** Addresses are data, so only those of the web become links. */
function showSource({ title, url }: Claim['sources'][number]): Node | string {
  if (url === null || !/^https?:/.test(url)) return title;
  return element('a', { href: url, rel: 'noreferrer' }, title);
}
