/** Letters that carry no separable accent but that readers type without it. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** The form in which texts are compared when case and accents do not count: "Görög" is "gorog". */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æđðıłøœßþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The form by which names are ordered: folded, without a leading English article. */
export function sortKey(text: string): string {
  return fold(text).replace(/^(the|an|a) (?=.)/, '');
}

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
