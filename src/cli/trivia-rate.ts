import { fitDifficulties, type Prediction, predict } from '../trivia/index.js';
import { EXIT_CODES } from './io.js';
import { addScopeOptions, openPools, type ScopeOptions } from './open-pools.js';
import { printRatings } from './print-ratings.js';
import { readAnswers } from './read-answers.js';
import { refuse } from './report.js';
import type { Subcommand } from './subcommand.js';

interface RateOptions extends ScopeOptions {
  readonly answers: string;
}

export const triviaRate: Subcommand<RateOptions> = {
  name: 'trivia-rate',
  define: (command) =>
    addScopeOptions(
      command
        .description('Fit how hard questions are to recorded answers, and compare the predictions.')
        .argument('<dir...>', 'directories of seed files, read together')
        .requiredOption('--answers <file>', 'a CSV file of recorded answers'),
    ).addHelpText(
      'after',
      `
The first line of the file names its columns: question (a key), answer (right or wrong) and, if it is
known, player. The first answer of a player to a question counts. Difficulty is in logits: 0 where half
of the players are right, more where fewer are.

Examples:
  throughline trivia-rate seed --answers answers.csv
  throughline trivia-rate seed --answers answers.csv --franchise john-wick`,
    ),
  async run(directories, { answers, ...scope }, io) {
    const read = await readAnswers(answers);
    if (read.kind === 'refused') return refuse(read.reason, io);
    const opened = await openPools(directories, scope, io);
    if (opened.kind === 'failed') return opened.exitCode;
    const predictions = new Map<string, Prediction>();
    for await (const { pool } of opened.pools) {
      const missing = read.questions.filter((key) => !predictions.has(key));
      for (const one of predict(pool, new Set(missing))) predictions.set(one.key, one);
    }
    const { difficulties, spread } = fitDifficulties(read.players, read.questions.length);
    const rated = read.questions.map((key, index) => ({
      key,
      ...(read.counts[index] ?? { all: 0, right: 0 }),
      difficulty: difficulties[index] ?? 0,
      prediction: predictions.get(key),
    }));
    io.print(printRatings(rated, spread));
    return EXIT_CODES.done;
  },
};
