import { parseArgs } from 'node:util';
import type { AnswerForm, Difficulty } from './operations.js';
import { Refusal } from './refusal.js';
import { either } from './words.js';

/** What a player may say of a game. */
export interface Options {
  readonly franchise: string | undefined;
  readonly difficulty: Difficulty | undefined;
  readonly answer: AnswerForm;
  readonly size: number;
  readonly seed: string | undefined;
  readonly date: string | undefined;
}

interface CommandLine {
  readonly game: string;
  readonly options: Options;
  /** The names of the options that are given, other than --url and --help. */
  readonly given: readonly string[];
  readonly url: string;
  readonly help: boolean;
}

const DIFFICULTIES: Readonly<Record<string, Difficulty>> = {
  easy: 'EASY',
  medium: 'MEDIUM',
  hard: 'HARD',
};
const ANSWER_FORMS: Readonly<Record<string, AnswerForm>> = { choice: 'CHOICE', text: 'TEXT' };

const text = { type: 'string' } as const;

/** Reads the command line; refuses what is no option, or not what an option takes. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  const { url, help = false, ...about } = values;
  const { franchise, seed, date, difficulty, answer = 'choice', size = '10' } = about;
  const [game = 'quiz', ...others] = positionals;
  if (others.length > 0) throw new Refusal(`expected one game, found "${positionals.join(' ')}"`);
  if (!/^\d+$/.test(size)) throw new Refusal(`expected a number for --size, found "${size}"`);
  return {
    game,
    options: {
      franchise: franchise === undefined ? undefined : franchiseId(franchise),
      difficulty: difficulty === undefined ? undefined : oneOf(DIFFICULTIES, difficulty),
      answer: oneOf(ANSWER_FORMS, answer),
      size: Number(size),
      seed,
      date,
    },
    given: Object.keys(about),
    url: url ?? process.env.THROUGHLINE_URL ?? 'http://localhost:4000/graphql',
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        franchise: text,
        difficulty: text,
        answer: text,
        size: text,
        seed: text,
        date: text,
        url: text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    const [sentence] = error instanceof TypeError ? error.message.split('. ') : [];
    if (sentence === undefined) throw error;
    throw new Refusal(`${sentence}: see --help`);
  }
}

/** A franchise by its id, with or without the first part of it. */
function franchiseId(given: string): string {
  return given.includes('/') ? given : `franchise/${given}`;
}

function oneOf<Value>(values: Readonly<Record<string, Value>>, given: string): Value {
  const value = Object.hasOwn(values, given) ? values[given] : undefined;
  if (value !== undefined) return value;
  throw new Refusal(`expected ${either(Object.keys(values))}, found "${given}"`);
}
