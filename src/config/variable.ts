import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** An environment variable: all that is said of it anywhere. */
export interface Variable<Value = unknown> {
  readonly name: string;
  /** What holds where it is unset or empty. */
  readonly default: string;
  /** One sentence for the table of the README. */
  readonly meaning: string;
  /** Reads its text; the description says what is expected. */
  readonly schema: z.ZodType<Value, string>;
  /** What the default stands for, where that depends on the machine. */
  readonly resolved?: string;
  /** Whether its text is told to nobody, not even where it cannot be read. */
  readonly isSecret?: true;
}

/** The values of variables that are laid out as the configuration is. */
export type Values<Layout> = {
  readonly [Key in keyof Layout]: Layout[Key] extends Variable<infer Value>
    ? Value
    : Values<Layout[Key]>;
};

export interface Layout {
  readonly [key: string]: Variable | Layout;
}

export function isVariable(entry: Variable | Layout): entry is Variable {
  return 'schema' in entry;
}

export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .describe(`a whole number from ${min} to ${max}`);
}

/** What a list separated by commas holds, without the spaces around its items. */
export function commaSeparated() {
  return z.string().transform((text) => text.split(',').map((item) => item.trim()));
}

/** What a secret file holds, without the line end that editors leave; empty where there is no file. */
export function secretFile() {
  return z.string().transform((file, context) => {
    if (file === '') return '';
    const secret = readText(file)?.trimEnd();
    if (secret) return secret;
    context.addIssue({ code: 'custom', message: 'holds no secret' });
    return z.NEVER;
  });
}

const HEX = /^[\da-f]*$/i;
const BASE64 = /^[\w+/-]*={0,2}$/;

/** A key of so many bytes; undefined where there is none. */
export function secretKey(bytes: number) {
  return z.string().transform((text, context) => {
    if (text === '') return undefined;
    const isHex = text.length === 2 * bytes && HEX.test(text);
    const key = Buffer.from(text, isHex ? 'hex' : 'base64');
    if (key.length === bytes && (isHex || BASE64.test(text))) return new Uint8Array(key);
    context.addIssue({ code: 'custom', message: 'is no such key' });
    return z.NEVER;
  });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
