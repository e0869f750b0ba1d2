/** Letters that carry no separable accent but that readers type without it; one sigma for both. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
  '⁄': '/',
};
const PLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** Scripts whose marks are accents or points that readers may leave out; `Common` are signs and digits. */
const ACCENTED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * The form in which texts are compared when case and accents do not count: "Görög" is "gorog". Marks
 * that make another letter stay: й is not и, パ is not ハ, and vowel signs of Indic scripts and Thai are
 * letters. Composed and decomposed letters come to the same.
 */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return (
    text
      // 9½ is 9 1/2 and not 91/2.
      .replace(/(?<=\p{N})(?=\p{No})|(?<=\p{No})(?=\p{N})/gu, ' ')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/(^|\P{M})(\p{M}+)/gu, (_, base: string, marks: string) => base + kept(marks, base))
      .replace(PLAIN, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .normalize('NFC')
  );
}

/** The marks on a letter that make it another letter. */
function kept(marks: string, base: string): string {
  if (base === '' || ACCENTED.test(base)) return '';
  if (!CYRILLIC.test(base)) return marks.replace(VARIATION_SELECTORS, '');
  // A stressed vowel stays what it is, and ё is mostly written е; ѓ, ќ, й, ў and ї are letters.
  const accents = /[гк]/.test(base) ? '' : base === 'е' ? '\u0300\u0301\u0308' : '\u0300\u0301';
  return [...marks].filter((mark) => !accents.includes(mark)).join('');
}

const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/g;

/** A kebab-case slug of plain letters and digits: "Shimazu Koji" is "shimazu-koji". */
export function slug(text: string): string {
  return fold(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** "releaseDate" is "release-date". */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** "releaseDate" is "RELEASE_DATE". */
export function constantCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** A sentence with a capital at its start: "the film" is "The film". */
export function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
