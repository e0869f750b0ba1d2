import { leadingArticle } from './articles.js';
import { fold } from './text.js';

/**
 * A title as it is looked up: folded, without leading signs and without a leading article of its
 * language, given by a BCP 47 tag.
 */
export function titleForm(text: string, language?: string): string {
  const article = leadingArticle(language);
  const form = fold(text).replace(LEADING_SIGNS, '');
  return article === undefined ? form : form.replace(article, '').replace(LEADING_SIGNS, '');
}

const LEADING_SIGNS = /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u;

/** The form by which titles are ordered: numbers go by value, so that Chapter 2 precedes Chapter 10. */
export function sortKey(text: string, language?: string): string {
  return titleForm(text, language)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\d+/g, sortableNumber);
}

/** A number after how many digits it has, as a character from 0 to 9 or up to Z. */
function sortableNumber(digits: string): string {
  const value = digits.replace(/^0+/, '');
  return String.fromCharCode(0x30 + Math.min(value.length, MAX_DIGITS)) + value;
}

const MAX_DIGITS = 42;
