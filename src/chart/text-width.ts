import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Texts as a terminal shows them. A *grapheme* is what a reader takes for one character, such as a
 * letter with its accents or several emoji joined into one; a *column* is a cell of the terminal.
 * Terminals add up the characters of a grapheme (wcwidth), where the package string-width counts the
 * first one alone: three columns for नमस्ते, which takes four.
 */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A picture by itself, or because the variation selector U+FE0F asks for one. */
const PICTURE = /^(\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;

/** Marks, joiners and controls, and the vowels and finals that complete a Korean syllable. */
const WITHOUT_COLUMN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{1160}-\u{11FF}\u{D7B0}-\u{D7FF}]/u;

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** As many of the first graphemes of a text as fit into the columns. */
export function beginningOf(text: string, columns: number): string {
  let width = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    width += graphemeWidth(segment);
    if (width > columns) return text.slice(0, index);
  }
  return text;
}

function graphemeWidth(grapheme: string): number {
  if (PICTURE.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    const codePoint = character.codePointAt(0);
    if (codePoint !== undefined && !WITHOUT_COLUMN.test(character))
      width += eastAsianWidth(codePoint);
  }
  return width;
}
