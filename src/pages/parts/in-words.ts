import type { Texts } from '../texts/texts.js';

/** An amount between two bounds, which are equal where it is exact. */
interface Amount {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
}

/** Values of the API as people read them, in the language of the texts. */
export interface Words {
  readonly date: (edtf: string) => string;
  readonly money: (amount: Amount) => string;
  readonly duration: (minutes: number) => string;
  readonly number: (value: number) => string;
  readonly country: (code: string) => string;
  readonly language: (tag: string) => string;
  readonly list: (items: readonly string[]) => string;
}

const kept = new WeakMap<Texts, Words>();

/** Formats are slow to make, so each language has its own once. */
export function inWords(texts: Texts): Words {
  const words = kept.get(texts) ?? createWords(texts);
  kept.set(texts, words);
  return words;
}

function createWords({ locale, entity: { dates, duration } }: Texts): Words {
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const currencies = new Map<string, Intl.NumberFormat>();

  function currencyFormat(currency: string): Intl.NumberFormat {
    const format = currencies.get(currency) ?? formatOf(locale, currency);
    currencies.set(currency, format);
    return format;
  }

  /** One date, without what says how sure it is. */
  function plainDate(date: string): string {
    if (/^\d{4}-\d\d-\d\d$/.test(date)) return days.format(new Date(date));
    if (/^\d{4}-\d\d$/.test(date)) return months.format(new Date(date));
    const decade = /^(\d{3})X$/.exec(date)?.[1];
    return decade === undefined ? date : dates.decade(`${decade}0`);
  }

  function singleDate(date: string): string {
    const plain = plainDate(date.replace(/[~?%]$/, ''));
    if (date.endsWith('?')) return dates.perhaps(plain);
    return /[~%]$/.test(date) ? dates.about(plain) : plain;
  }

  return Object.freeze({
    date(edtf: string) {
      const [from = '', to] = edtf.split('/');
      if (to === undefined) return singleDate(from);
      if (from === '..') return dates.until(singleDate(to));
      if (to === '..') return dates.since(singleDate(from));
      return dates.range(singleDate(from), singleDate(to));
    },
    money({ min, max, currency }: Amount) {
      const format = currencyFormat(currency);
      return min === max ? format.format(min) : format.formatRange(min, max);
    },
    duration: (minutes: number) => duration(Math.floor(minutes / 60), minutes % 60),
    number: (value: number) => numbers.format(value),
    country: (code: string) => nameOf(countries, code),
    language: (tag: string) => nameOf(languages, tag),
    list: (items: readonly string[]) => lists.format(items),
  });
}

/** Four digits tell amounts of films apart: $137.2 million. */
function formatOf(locale: string, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  });
}

/** A code as it is where it has the form of one no longer, or never had. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
