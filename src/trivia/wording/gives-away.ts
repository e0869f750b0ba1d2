import { fold } from '../../domain/text.js';

/** Words that every name may have. */
const COMMON = new Set(['the', 'a', 'an', 'of', 'in', 'and', 'is', 'for', 'to']);

/**
 * Whether a prompt has a word of the right choice that most of the others lack: "John" in a question
 * about the film John Wick points to the character of that name.
 */
export function givesAway(prompt: string, texts: readonly string[], right: number): boolean {
  const asked = wordsOf(prompt);
  const words = texts.map(wordsOf);
  const others = words.filter((_, index) => index !== right);
  return [...(words[right] ?? [])].some((word) => {
    const sharing = others.filter((other) => other.has(word)).length;
    return asked.has(word) && sharing <= others.length / 2;
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}
