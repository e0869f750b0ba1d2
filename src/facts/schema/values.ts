import * as z from 'zod';
import {
  countryInstead,
  isCountry,
  isLanguage,
  isScript,
  languageInstead,
} from '../../domain/codes.js';
import { comparisonColumns } from '../../domain/columns.js';
import { isCurrency } from '../../domain/currency.js';
import { canLast, DURATION_FORM } from '../../domain/duration.js';
import { isId } from '../../domain/ids.js';
import { readPartialDate } from '../../domain/partial-date.js';
import { slug } from '../../domain/text.js';
import { dateInstead } from './better-values.js';
import type { FaultCode } from './fault-code.js';
import { licenceInstead } from './licences.js';
import { MAX_SUBJECT_ID_LENGTH } from './made-ids.js';

/** How a value that a schema refuses is reported. */
export interface Refusal {
  readonly fault: FaultCode;
  readonly suggestion?: string;
}

const refuse = (fault: FaultCode, message: string, suggestion?: string) => ({
  code: 'custom' as const,
  message,
  params: { fault, ...(suggestion === undefined ? {} : { suggestion }) } satisfies Refusal,
});

/** Control characters, but for line breaks and tabs, and lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cs}]/u;

export const text = () =>
  z.string().superRefine((value, context) => {
    if (value.trim() === '') {
      context.addIssue(refuse('invalid-value', 'expected a text, found an empty one'));
    } else if (UNSEEN.test(value.replace(/[\n\t]/g, ''))) {
      context.addIssue(refuse('invalid-value', 'expected a text, found control characters in it'));
    }
  });

/** Databases index names, and an entry of an index holds some eight thousand bytes. */
const MAX_NAME_LENGTH = 1000;

/** A text that is looked up and ordered by, whose longest form must fit into an index. */
export const name = () =>
  text()
    .superRefine((value, context) => {
      const length = Math.max(...storedForms(value).map((form) => form.length));
      if (length <= MAX_NAME_LENGTH) return;
      const expected = `expected at most ${MAX_NAME_LENGTH} characters`;
      context.addIssue(refuse('invalid-value', `${expected}, found ${length}`));
    })
    .meta({ maxLength: MAX_NAME_LENGTH });

/** A name as databases store it: some letters come to several when they are folded or put in order. */
function storedForms(name: string): readonly string[] {
  const columns = comparisonColumns('name', { kind: 'text', sortable: true }, name);
  return [name, ...Object.values(columns).map(String)];
}

export const url = () =>
  z.string().superRefine((value, context) => {
    if (/^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value)) return;
    context.addIssue(refuse('invalid-value', `expected an http(s) address, found "${value}"`));
  });

/** An address with a place for an id in it. */
export const urlTemplate = () =>
  url().superRefine((value, context) => {
    if (value.includes('{value}')) return;
    context.addIssue(refuse('invalid-value', `expected {value} in the address, found "${value}"`));
  });

/** Longer than any id; a bound on what patterns are tried on. */
const MAX_VALUE_LENGTH = 200;

/** An id elsewhere, which is one word. */
export const externalValue = () =>
  text().superRefine((value, context) => {
    if (value.length <= MAX_VALUE_LENGTH && !/\s/.test(value)) return;
    const expected = `expected an id without spaces, of at most ${MAX_VALUE_LENGTH} characters`;
    context.addIssue(refuse('invalid-value', `${expected}, found "${value}"`));
  });

/** A regular expression. */
export const idPattern = () =>
  text().superRefine((value, context) => {
    try {
      new RegExp(value, 'u');
    } catch {
      context.addIssue(refuse('invalid-value', `expected a regular expression, found "${value}"`));
    }
  });

export const authorityId = () => idWithPrefix('authority/');

/** The forms of dates, for messages. */
const DATE_FORMS = '2025-06-06, 2025-06, 2025, 1974~, 197X or ../2014';

/** An EDTF date. A bare year arrives as a number. */
export const date = () =>
  z
    .union([z.string(), z.number()], { error: `expected a date such as ${DATE_FORMS}` })
    .transform(String)
    .superRefine((value, context) => {
      if (readPartialDate(value) !== undefined) return;
      const expected = /^\d{1,3}$/.test(value)
        ? 'expected a year of four digits, or a century as 19XX'
        : `expected a date such as ${DATE_FORMS}`;
      const message = `${expected}, found "${value}"`;
      context.addIssue(refuse('impossible-date', message, dateInstead(value)));
    });

const duration = () =>
  z
    .string()
    .superRefine((value, context) => {
      if (DURATION_FORM.test(value)) return;
      const expected = 'expected an ISO 8601 duration such as P4D, PT1H or P6M';
      context.addIssue(refuse('invalid-value', `${expected}, found "${value}"`));
    })
    .meta({ pattern: DURATION_FORM.source });

/** What the Int of GraphQL holds. */
const MAX_INT = 2 ** 31 - 1;

/** A whole number; by default one that the API gives as an Int. */
export const count = (least: number, most = MAX_INT) =>
  z
    .number()
    .superRefine((value, context) => {
      if (Number.isSafeInteger(value) && value >= least && value <= most) return;
      const expected = `expected a whole number from ${least} to ${most}`;
      context.addIssue(refuse('invalid-value', `${expected}, found ${value}`));
    })
    .meta({ type: 'integer', minimum: least, maximum: most });

/** The API gives sums as Floats, which hold larger whole numbers. */
const sum = () => count(0, Number.MAX_SAFE_INTEGER);

export const money = () =>
  z
    .strictObject({
      min: sum().describe('The least it may be, in whole units.'),
      max: sum().describe('The most it may be, in whole units.'),
      currency: z
        .string()
        .superRefine((value, context) => {
          if (isCurrency(value)) return;
          const message = `expected an ISO 4217 code such as USD, found "${value}"`;
          const upper = value.toUpperCase();
          context.addIssue(refuse('invalid-value', message, isCurrency(upper) ? upper : undefined));
        })
        .describe('ISO 4217, such as USD.'),
    })
    .superRefine(({ min, max }, context) => {
      if (min <= max) return;
      context.addIssue(refuse('invalid-value', `expected min <= max, found ${min} and ${max}`));
    });

export const country = () =>
  z
    .string()
    .superRefine((value, context) => {
      if (isCountry(value)) return;
      const message = `expected an ISO 3166-1 code such as US, found "${value}"`;
      context.addIssue(refuse('invalid-value', message, countryInstead(value)));
    })
    .meta({ pattern: '^[A-Z]{2}$' });

export const language = () =>
  z.string().superRefine((value, context) => {
    if (isLanguage(value)) return;
    const message = `expected a BCP 47 tag such as en or pt-BR, found "${value}"`;
    context.addIssue(refuse('invalid-value', message, languageInstead(value)));
  });

export const script = () =>
  z
    .string()
    .superRefine((value, context) => {
      if (isScript(value)) return;
      const message = `expected an ISO 15924 code such as Latn or Hans, found "${value}"`;
      context.addIssue(refuse('invalid-value', message));
    })
    .meta({ pattern: '^[A-Z][a-z]{3}$' });

/** An SPDX id, or words. What is nearly an id is refused, so that none is missed where open ones are sought. */
export const licence = () =>
  text().superRefine((value, context) => {
    const better = licenceInstead(value);
    if (better === undefined) return;
    const message = `expected an SPDX id, or words, found "${value}"`;
    context.addIssue(refuse('invalid-value', message, better));
  });

/** How long something lasts, or how far apart two things are, by at least one bound. */
export const durationRange = () =>
  z
    .strictObject({
      min: duration().optional().describe('At least this long, such as P11Y.'),
      max: duration().optional().describe('At most this long, such as P13Y.'),
    })
    .superRefine(({ min, max }, context) => {
      if (min === undefined && max === undefined) {
        context.addIssue(refuse('missing-field', 'expected min, max or both, found neither'));
      } else if (min !== undefined && max !== undefined && !canLast(min, max)) {
        context.addIssue(refuse('invalid-value', `expected min <= max, found ${min} and ${max}`));
      }
    });

/** An id under a fixed prefix such as `film/`. */
export const idWithPrefix = (prefix: string) =>
  z
    .string()
    .superRefine((value, context) => {
      if (value.length > MAX_SUBJECT_ID_LENGTH) {
        context.addIssue(tooLong(value, MAX_SUBJECT_ID_LENGTH));
        return;
      }
      if (value.startsWith(prefix) && isId(value)) return;
      const name = value.slice(value.lastIndexOf('/') + 1);
      context.addIssue(malformed(value, `${prefix}<kebab-case name>`, prefix, name));
    })
    .meta({ pattern: `^${prefix}[a-z0-9]+(-[a-z0-9]+)*$` });

const MAX_WORD_LENGTH = 100;

/** A bare kebab-case word, as for kinds of relations and keys of segments. */
export const word = () =>
  z.string().superRefine((value, context) => {
    if (value.length > MAX_WORD_LENGTH) {
      context.addIssue(tooLong(value, MAX_WORD_LENGTH));
      return;
    }
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return;
    context.addIssue(malformed(value, 'a kebab-case word', '', value));
  });

/** The name of a GraphQL field, or a word in its style. */
export const propertyName = () =>
  z.string().superRefine((value, context) => {
    if (/^[a-z][A-Za-z0-9]{0,39}$/.test(value)) return;
    const message = `expected a word such as releaseDate or reception, found "${value}"`;
    context.addIssue(refuse('invalid-value', message));
  });

function tooLong({ length }: string, most: number) {
  return refuse('malformed-id', `expected at most ${most} characters, found ${length}`);
}

function malformed(value: string, expected: string, prefix: string, name: string) {
  const better = slug(name);
  const suggestion = better === '' ? undefined : prefix + better;
  return refuse('malformed-id', `expected ${expected}, found "${value}"`, suggestion);
}
