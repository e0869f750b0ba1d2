/** The codes of countries and languages that `Intl` knows. */

const options = { fallback: 'none' } as const;
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', ...options });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', ...options });

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

/** `Intl` throws at what has not the form of a tag. */
function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
