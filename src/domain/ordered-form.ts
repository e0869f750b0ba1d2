/*
 * Terminology: a character is *high* from U+D7B0 on. Below, 16 bits hold it whatever the encoding.
 */

const FIRST_DIGIT = 0xd7b0;
const FIRST_LEAD = 0xd7f0;
const DIGIT_BITS = 6;
const DIGIT = (1 << DIGIT_BITS) - 1;

/**
 * Whether a text has a high character. Texts without any compare alike by code unit and by code point,
 * and so do two texts of which only one has some.
 */
export function isHigh(text: string): boolean {
  return /[\ud7b0-\uffff]/.test(text);
}

/**
 * The form in which texts have one order. JavaScript orders them by code unit, which puts all above
 * U+FFFF, such as emoji, before U+E000 to U+FFFF; Neo4j uses either order, depending on its plan. In this form both give the order of code points: a high character is written as the
 * four bytes that UTF-8 (RFC 3629) has room for 21 bits in, each moved to just below the surrogates:
 * the first to U+D7F0 to U+D7F4, the others to U+D7B0 to U+D7EF. What UTF-8 promises holds as well:
 * different texts have different forms, and what a text contains, begins or ends with, its form does.
 */
export function orderedForm(text: string): string {
  return isHigh(text) ? text.replace(/[\ud7b0-\u{10ffff}]/gu, spellOut) : text;
}

/** The text that has an ordered form. */
export function plainForm(ordered: string): string {
  return ordered.replace(/[\ud7f0-\ud7f4][\ud7b0-\ud7ef]{3}/g, putTogether);
}

/** Whether a text might be an ordered form: it has no character above those that forms are spelled with. */
export function isOrderedForm(text: string): boolean {
  return !/[\ud7f5-\uffff]/.test(text);
}

function spellOut(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const digit = (place: number): number => FIRST_DIGIT + ((point >> (place * DIGIT_BITS)) & DIGIT);
  const lead = FIRST_LEAD + (point >> (3 * DIGIT_BITS));
  return String.fromCharCode(lead, digit(2), digit(1), digit(0));
}

function putTogether(spelled: string): string {
  const [lead, ...digits] = [...spelled].map((character) => character.charCodeAt(0));
  const point = digits.reduce(
    (high, digit) => (high << DIGIT_BITS) | (digit - FIRST_DIGIT),
    (lead ?? FIRST_LEAD) - FIRST_LEAD,
  );
  return String.fromCodePoint(point);
}
