import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { isSystemError } from '../seed/index.js';
import type { Player } from '../trivia/index.js';

/** Answers to questions, as they were recorded. */
interface Answers {
  /** The keys of the questions. */
  readonly questions: readonly string[];
  readonly players: readonly Player[];
  /** Of each question, how many answers there are and how many of them are right. */
  readonly counts: readonly Count[];
}

interface Count {
  readonly all: number;
  readonly right: number;
}

type Read =
  | ({ readonly kind: 'read' } & Answers)
  | { readonly kind: 'refused'; readonly reason: string };

/** More answers are refused, so that memory is bounded. */
const MAX_ANSWERS = 1_000_000;
/** Characters of a line. */
const MAX_LINE = 1_000;
const NEEDED = ['question', 'answer'];
const COLUMNS = [...NEEDED, 'player'];
const KEY = /^[0-9a-f]{16}$/;

/**
 * Reads recorded answers from a CSV file, whose first line names its columns. Only the first answer of a
 * player to a question counts, since it tells them the right one.
 */
export async function readAnswers(file: string): Promise<Read> {
  const recorder = createRecorder();
  const input = createReadStream(file);
  const parser = parse({
    bom: true,
    info: true,
    max_record_size: MAX_LINE,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  input.on('error', (error) => parser.destroy(error));
  let columns: readonly string[] | undefined;
  try {
    for await (const { record, info } of input.pipe(parser)) {
      const fault: string | undefined =
        columns === undefined ? checkHeader(record) : recorder.add(readLine(columns, record));
      if (fault !== undefined) return refused(`${file}:${info.lines}: ${fault}`);
      columns ??= record;
    }
  } catch (error) {
    if (error instanceof CsvError) return refused(`${file}:${error.lines}: ${error.message}`);
    if (isSystemError(error)) return refused(error.message);
    throw error;
  } finally {
    input.destroy();
  }
  const fault = columns === undefined ? checkHeader([]) : undefined;
  return fault === undefined
    ? { kind: 'read', ...recorder.answers() }
    : refused(`${file}:1: ${fault}`);
}

function refused(reason: string): Read {
  return { kind: 'refused', reason };
}

function checkHeader(names: readonly string[]): string | undefined {
  const isSound =
    NEEDED.every((name) => names.includes(name)) &&
    names.every((name) => COLUMNS.includes(name)) &&
    new Set(names).size === names.length;
  if (isSound) return undefined;
  return `expected the columns question, answer and, if it is known, player; found "${names.join()}"`;
}

type Line = Readonly<Record<string, string>>;

/** The cells of a line by their columns; undefined where there are more or fewer. */
function readLine(columns: readonly string[], cells: readonly string[]): Line | undefined {
  if (cells.length !== columns.length) return undefined;
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

/** Collects answers: those of a player together, and of players without a name their number. */
function createRecorder() {
  const places = new Map<string, number>();
  const named = new Map<string, Map<number, boolean>>();
  const nameless: Count[] = [];
  const counts: Count[] = [];
  let size = 0;

  return {
    /** Adds a line, or says what is wrong with it. */
    add(line: Line | undefined): string | undefined {
      if (line === undefined) return 'expected as many cells as columns';
      const { question = '', answer = '', player = '' } = line;
      if (!KEY.test(question)) {
        return `expected the key of a question, 16 hexadecimal digits; found "${question}"`;
      }
      if (answer !== 'right' && answer !== 'wrong') {
        return `expected "right" or "wrong" as answer; found "${answer}"`;
      }
      if (++size > MAX_ANSWERS) return `expected at most ${MAX_ANSWERS} answers`;
      record(placeOf(question), answer === 'right', player);
      return undefined;
    },
    answers: (): Answers => ({
      questions: [...places.keys()],
      players: [
        ...[...named.values()].map((answers) => ({
          answers: [...answers].map(([question, isRight]) => ({ question, isRight })),
          count: 1,
        })),
        ...nameless.flatMap(({ all, right }, question) => [
          { answers: [{ question, isRight: true }], count: right },
          { answers: [{ question, isRight: false }], count: all - right },
        ]),
      ],
      counts,
    }),
  };

  function record(question: number, isRight: boolean, player: string): void {
    if (player === '') {
      add(nameless, question, isRight);
    } else {
      const answers = named.get(player) ?? new Map<number, boolean>();
      if (answers.has(question)) return;
      named.set(player, answers.set(question, isRight));
    }
    add(counts, question, isRight);
  }

  function placeOf(question: string): number {
    const place = places.get(question) ?? places.size;
    if (place === places.size) {
      places.set(question, place);
      counts.push(NONE);
      nameless.push(NONE);
    }
    return place;
  }
}

const NONE: Count = Object.freeze({ all: 0, right: 0 });

function add(counts: Count[], question: number, isRight: boolean): void {
  const { all, right } = counts[question] ?? NONE;
  counts[question] = { all: all + 1, right: right + Number(isRight) };
}
