import { sortKey } from './text.js';

/** The words by which a name is found: folded, without a leading article, apostrophes left out. */
export function searchWords(text: string): readonly string[] {
  return (
    sortKey(text)
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
