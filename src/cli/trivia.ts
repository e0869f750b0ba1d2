import { InvalidArgumentError, Option } from 'commander';
import { toImportPlan } from '../facts/index.js';
import { readUniverse } from '../seed/index.js';
import { createMemoryStore } from '../store/memory/index.js';
import {
  type Difficulty,
  difficulties,
  generateQuiz,
  MAX_QUIZ_SIZE,
  type QuestionKind,
  questionKinds,
  readPool,
} from '../trivia/index.js';
import { findFranchise } from './find-franchise.js';
import { EXIT_CODES } from './io.js';
import { printQuiz } from './print-quiz.js';
import { refuse, reportFaults } from './report.js';
import type { Subcommand } from './subcommand.js';

interface TriviaOptions {
  readonly franchise?: string;
  readonly seed: string;
  readonly size: number;
  readonly kinds?: readonly QuestionKind[];
  readonly difficulty?: Difficulty;
}

export const trivia: Subcommand<TriviaOptions> = {
  name: 'trivia',
  define: (command) =>
    command
      .description('Print questions with their answers and why the other choices are wrong.')
      .argument('<dir...>', 'directories of seed files, read together')
      .option('--franchise <id>', 'the one to ask about (default: a quiz for each)')
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
  throughline trivia seed --franchise matrix --kinds SET_FIRST SET_BETWEEN --seed 7`,
      ),
  async run(directories, { franchise, ...request }, io) {
    const read = await readUniverse(directories);
    if (read.kind === 'faulty') return reportFaults(read.faults, io);
    const plan = toImportPlan(read.universe);
    const all = plan.nodes.flatMap(({ type, id }) => (type === 'Franchise' ? [id] : [])).sort();
    const asked = franchise === undefined ? undefined : findFranchise(franchise, all);
    if (asked?.kind === 'refused') return refuse(asked.reason, io);
    const store = createMemoryStore(plan);
    for (const id of asked === undefined ? all : [asked.id]) {
      const pool = await readPool(store, { kind: 'franchise', franchise: id });
      io.print(printQuiz(id, generateQuiz(pool, request)));
    }
    return EXIT_CODES.done;
  },
};

function readSize(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= MAX_QUIZ_SIZE) return size;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MAX_QUIZ_SIZE}.`);
}
