/**
 * Texts as a terminal shows them. A *grapheme* is what a reader takes for one character, such as a
 * letter with its accents or several emoji joined into one; a *column* is a cell of the terminal.
 */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A picture by itself, or because the variation selector U+FE0F asks for one. */
const PICTURE = /^(\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;

/** Marks, joiners and controls, and the vowels and finals that complete a Korean syllable. */
const WITHOUT_COLUMN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{1160}-\u{11FF}\u{D7B0}-\u{D7FF}]/u;

/** What Unicode calls wide or fullwidth (UAX #11), emoji aside. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2329}\u{232A}\u{2630}-\u{2637}\u{268A}-\u{268F}\u{2E80}-\u{303E}\u{3041}-\u{3247}\u{3250}-\u{A4C6}\u{A960}-\u{A97C}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE10}-\u{FE19}\u{FE30}-\u{FE6B}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}\u{16FE0}-\u{18DF2}\u{1AFF0}-\u{1B2FB}\u{1D300}-\u{1D376}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;

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
    if (!WITHOUT_COLUMN.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
