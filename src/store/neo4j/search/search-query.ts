import { soughtWords } from '../../search/rank-names.js';
import { forgivenIn } from '../../search/word-weights.js';

/** Matches no name, since words consist of letters and digits. */
const NOTHING = '_';

/**
 * A query of the full-text index that finds everything that may match a text: each word as it is, as a
 * beginning, and with typos. Words consist of letters and digits, so nothing needs escaping.
 *
 *     (jon^8 OR jon*^4 OR jon~1) OR (wick^8 OR wick*^4 OR wick~1)
 */
export function searchQuery(text: string): string {
  const words = soughtWords(text).map((word) => {
    const forgiven = forgivenIn(word);
    const typos = forgiven === 0 ? '' : ` OR ${word}~${forgiven}`;
    return `(${word}^8 OR ${word}*^4${typos})`;
  });
  return words.length === 0 ? NOTHING : words.join(' OR ');
}
