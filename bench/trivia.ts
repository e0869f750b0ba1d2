import type { BenchmarkOptions } from './benchmark.js';
import { loadUniverse, readSeedFiles } from './trivia/built-trivia.js';
import { countQuestions } from './trivia/count-questions.js';
import { largeFranchise } from './trivia/large-franchise.js';
import { measureFilms } from './trivia/measure-films.js';
import { measureFranchise } from './trivia/measure-franchise.js';
import { timeSeals } from './trivia/time-seals.js';

const WORKS = { smoke: 20, full: 300 } as const;
const MAX_QUIZ_MS = 20;

/** How long pools, quizzes and puzzles take, and how many questions each franchise of the seed has. */
export async function trivia({ smoke, path }: BenchmarkOptions): Promise<string> {
  const large = {
    name: 'A large franchise, in memory',
    store: await loadUniverse(largeFranchise(smoke ? WORKS.smoke : WORKS.full)),
    franchise: 'franchise/large',
    maxQuizMs: MAX_QUIZ_MS,
  };
  const tables = [await measureFranchise(large)];
  if (smoke) return tables.join('\n');
  const seed = {
    name: 'John Wick, in memory',
    store: await loadUniverse(await readSeedFiles()),
    franchise: 'franchise/john-wick',
    maxQuizMs: MAX_QUIZ_MS,
  };
  tables.push(await measureFranchise(seed));
  if (path !== undefined) tables.push(await measureFilms(path));
  tables.push(await countQuestions(), await timeSeals());
  return tables.join('\n');
}
