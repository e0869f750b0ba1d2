import { parseArgs } from 'node:util';
import { ApiError, createClient } from './client.js';
import type { Difficulty } from './operations.js';
import { playQuiz } from './play-quiz.js';
import { createTerminal } from './terminal.js';

const USAGE = `Plays trivia in the terminal, by the API alone.

  --franchise <id>       what to ask about, such as franchise/john-wick (default: any films)
  --difficulty <level>   easy, medium or hard (default: all)
  --size <number>        how many questions, up to 50 (default: 10)
  --seed <seed>          the same seed gives the same quiz
  --url <url>            where the API is (default: THROUGHLINE_URL, or http://localhost:4000/graphql)
`;

const DIFFICULTIES: Readonly<Record<string, Difficulty>> = {
  easy: 'EASY',
  medium: 'MEDIUM',
  hard: 'HARD',
};

const terminal = createTerminal(process.stdin, process.stdout);
try {
  process.exitCode = await main();
} finally {
  terminal.close();
}

/** Plays, and gives the exit code. */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        franchise: { type: 'string' },
        difficulty: { type: 'string' },
        size: { type: 'string', default: '10' },
        seed: { type: 'string' },
        url: {
          type: 'string',
          default: process.env.THROUGHLINE_URL ?? 'http://localhost:4000/graphql',
        },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true) {
      terminal.print(USAGE);
      return 0;
    }
    const { url, size, difficulty, ...about } = values;
    const level = difficulty === undefined ? undefined : DIFFICULTIES[difficulty];
    if (difficulty !== undefined && level === undefined) {
      throw new TypeError(`expected easy, medium or hard, found "${difficulty}"`);
    }
    const options = { ...about, difficulty: level, size: Number(size) };
    await playQuiz(await createClient(url), terminal, options);
    return 0;
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof TypeError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return 1;
  }
}
