import { idForm, numberIn } from '../../../domain/search-words.js';
import { soughtWords } from '../../search/rank-names.js';
import { forgivenIn } from '../../search/word-weights.js';

/** Matches no name, since words have no spaces. */
const NOTHING = '"_ _"';

/**
 * A query of the full-text index that finds everything that may match a text: each word as it is, as a
 * beginning, with typos, as a number, and joined with the next; and the whole text as an id.
 *
 *     (jon^8 OR jon*^4 OR jon~1) OR (wick^8 OR wick*^4 OR wick~1) OR (jonwick^8 OR jonwick*^4)
 */
export function searchQuery(text: string): string {
  const words = soughtWords(text);
  const clauses = words.flatMap((word, i) => {
    const forgiven = forgivenIn(word);
    const number = numberIn(word);
    const after = words[i + 1];
    return [
      anyOf([...beginnings(word), ...(forgiven === 0 ? [] : [`${term(word)}~${forgiven}`])]),
      ...(number === undefined ? [] : [term(number)]),
      ...(after === undefined ? [] : [anyOf(beginnings(word + after))]),
    ];
  });
  const id = idForm(text);
  const all = [...clauses, ...(id === undefined ? [] : [`${term(id)}^16`])];
  return all.length === 0 ? NOTHING : all.join(' OR ');
}

/** A query that finds a word as it is. */
export function wordQuery(word: string | undefined): string {
  return word === undefined ? NOTHING : term(word);
}

function beginnings(word: string): readonly string[] {
  return [`${term(word)}^8`, `${term(word)}*^4`];
}

function anyOf(terms: readonly string[]): string {
  return `(${terms.join(' OR ')})`;
}

/** A word as a term of the query language, in which signs have meanings, and AND, OR and NOT. */
function term(word: string): string {
  return word.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&');
}
