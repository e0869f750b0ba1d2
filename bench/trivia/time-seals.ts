import { importBuilt } from '../built.js';
import { median, printNumber, printSpread } from '../statistics.js';
import { printTable } from '../table.js';
import { importTrivia, loadUniverse, readSeedFiles } from './built-trivia.js';

const ROUNDS = 2_000;

/** How long sealing a question takes, by the place of its right choice: alike, so that time tells nothing. */
export async function timeSeals(): Promise<string> {
  const { generateQuiz, newSealing, readPool } = await importTrivia();
  const { createSeal } =
    await importBuilt<typeof import('../../src/trivia/seal/seal.js')>('trivia/seal/seal.js');
  const { sealQuestion } = await importBuilt<
    typeof import('../../src/trivia/serve/sealed-question.js')
  >('trivia/serve/sealed-question.js');
  const store = await loadUniverse(await readSeedFiles());
  const pool = await readPool(store, { kind: 'franchise', franchise: 'franchise/john-wick' });
  const { questions } = generateQuiz(pool, { seed: '1', size: 10, kinds: ['PERFORMER'] });
  const seal = createSeal(newSealing());
  const places = [0, 1, 2, 3];
  const times = places.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      // Each place comes first as often as any other.
      for (const offset of places) {
        const answer = (round + offset) % places.length;
        const before = performance.now();
        await sealQuestion(seal, { ...question, answer }, 'CHOICE', pool.version);
        times[answer]?.push(1_000 * (performance.now() - before));
      }
    }
  }
  const rows = times.map((own, place) => [
    `choice ${place + 1}`,
    printNumber(median(own)),
    printSpread(own),
  ]);
  return printTable(
    'Sealing by the place of the right choice',
    ['microseconds', 'p50', 'middle half'],
    rows,
  );
}
