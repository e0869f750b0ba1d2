/** The codes of countries, languages and scripts that `Intl` knows. */

const options = { fallback: 'none' } as const;
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', ...options });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', ...options });
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script', ...options });

/** What `Intl` knows as regions though ISO 3166-1 has no countries of these codes. XK for Kosovo is in use. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(
  'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '),
);

/** Whether a code is one of ISO 3166-1 alpha-2, of today. */
export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    !NO_COUNTRIES.has(code) &&
    countryNames.of(code) !== undefined &&
    currentCountry(code) === code
  );
}

/** The code of a country that was written as a name, in small letters or by a code of the past: GB for UK. */
export function countryInstead(written: string): string | undefined {
  const upper = written.toUpperCase();
  const better = /^[A-Z]{2}$/.test(upper) ? currentCountry(upper) : undefined;
  if (better !== undefined && isCountry(better)) return better;
  return twoLetters(LETTERS.toUpperCase()).find(
    (code) => isCountry(code) && sameName(countryNames.of(code), written),
  );
}

/** Whether a tag is one of BCP 47 in its canonical form, of a language that has a name. */
export function isLanguage(tag: string): boolean {
  return canonicalTag(tag) === tag && languageNames.of(tag) !== undefined;
}

/** The tag of a language that was written as a name or in another form: pt-BR for pt_br. */
export function languageInstead(written: string): string | undefined {
  const better = canonicalTag(written.replaceAll('_', '-'));
  if (better !== undefined && isLanguage(better)) return better;
  return twoLetters(LETTERS).find(
    (tag) => isLanguage(tag) && sameName(languageNames.of(tag), written),
  );
}

/** Whether a code is one of ISO 15924. */
export function isScript(code: string): boolean {
  return /^[A-Z][a-z]{3}$/.test(code) && scriptNames.of(code) !== undefined;
}

/** The script that a tag names: Hant for zh-Hant. */
export function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).script;
}

/** A tag for what is used in one country: es-MX for es in MX, and pt-BR for pt-BR anywhere. */
export function tagIn(tag: string, country: string | undefined): string {
  const locale = new Intl.Locale(tag);
  if (country === undefined || locale.region !== undefined) return tag;
  return new Intl.Locale(tag, { region: country }).toString();
}

/**
 * The tags that stand for one that nothing has, from the nearest on: zh-Hant-TW, zh-Hant, zh. This is
 * the lookup of RFC 4647, where a letter by itself goes with what it introduces.
 */
export function lookupTags(tag: string): readonly string[] {
  const parts = tag.split('-');
  const tags = parts.map((_, i) => parts.slice(0, parts.length - i));
  return tags.filter((some) => (some.at(-1) ?? '').length > 1).map((some) => some.join('-'));
}

/** "United States, Hong Kong SAR China" for US and HK. */
export function countriesInWords(codes: readonly string[]): string {
  return codes.map((code) => countryNames.of(code) ?? code).join(', ');
}

/** "English, Brazilian Portuguese" for en and pt-BR. */
export function languagesInWords(tags: readonly string[]): string {
  return tags.map((tag) => languageNames.of(tag) ?? tag).join(', ');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function twoLetters(letters: string): readonly string[] {
  return [...letters].flatMap((first) => [...letters].map((second) => first + second));
}

function sameName(name: string | undefined, written: string): boolean {
  return name?.toLowerCase() === written.trim().toLowerCase();
}

function currentCountry(code: string): string | undefined {
  return canonicalTag(`und-${code}`)?.slice('und-'.length);
}

/** A tag in its canonical form: pt-BR for PT-br; undefined for what has not the form of a tag, at which `Intl` throws. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
