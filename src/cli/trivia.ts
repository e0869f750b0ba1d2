import { InvalidArgumentError, Option } from 'commander';
import {
  type Difficulty,
  difficulties,
  generateQuiz,
  MAX_QUIZ_SIZE,
  type QuestionKind,
  questionKinds,
} from '../trivia/index.js';
import { EXIT_CODES } from './io.js';
import { addScopeOptions, openPools, type ScopeOptions } from './open-pools.js';
import { printQuiz } from './print-quiz.js';
import type { Subcommand } from './subcommand.js';

interface TriviaOptions extends ScopeOptions {
  readonly seed: string;
  readonly size: number;
  readonly kinds?: readonly QuestionKind[];
  readonly difficulty?: Difficulty;
}

export const trivia: Subcommand<TriviaOptions> = {
  name: 'trivia',
  define: (command) =>
    addScopeOptions(
      command
        .description('Print questions with their answers and why the other choices are wrong.')
        .argument('<dir...>', 'directories of seed files, read together'),
    )
      .option('--seed <seed>', 'the same seed gives the same quiz', '1')
      .option('--size <number>', `questions of a quiz, up to ${MAX_QUIZ_SIZE}`, readSize, 10)
      .addOption(
        new Option('--kinds <kinds...>', 'what to ask (default: all)').choices(questionKinds),
      )
      .addOption(
        new Option('--difficulty <level>', 'how hard (default: any)').choices(difficulties),
      )
      .addHelpText(
        'after',
        `
Examples:
  throughline trivia seed --franchise john-wick
  throughline trivia seed --franchise matrix --kinds SET_FIRST SET_BETWEEN --seed 7
  throughline trivia seed --works film/john-wick film/john-wick-chapter-2`,
      ),
  async run(directories, options, io) {
    const opened = await openPools(directories, options, io);
    if (opened.kind === 'failed') return opened.exitCode;
    for await (const { title, pool } of opened.pools) {
      io.print(printQuiz(title, generateQuiz(pool, options)));
    }
    return EXIT_CODES.done;
  },
};

function readSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= MAX_QUIZ_SIZE) return size;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MAX_QUIZ_SIZE}.`);
}
