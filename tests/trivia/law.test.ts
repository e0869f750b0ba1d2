import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { toImportPlan } from '../../src/facts/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateQuiz, questionKinds, readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';
import { checkChoice } from './checker.js';
import { universes } from './universes.js';

/** Made-up universes; 1,000 of them take some minutes. */
const UNIVERSES = Number(process.env.TRIVIA_UNIVERSES ?? 60);

/** Quizzes of each kind about each franchise of the seed. */
const SEEDS = Number(process.env.TRIVIA_SEEDS ?? 4);

describe('the choices of a question', () => {
  it('are one right and all others wrong, in every franchise of the seed', async () => {
    const plan = await readSeed();
    const asked = await askAll(plan, SEEDS);
    expect(asked.faults).toEqual([]);
    expect([...asked.kinds].sort()).toEqual([...questionKinds].sort());
    expect(asked.count).toBeGreaterThan(500 * SEEDS);
    if (process.env.TRIVIA_REPORT) console.info(`${asked.count} questions about the seed`);
  });

  it(
    'are one right and all others wrong, in universes full of doubt',
    async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(universes, async (universe) => {
          const asked = await askAll(toImportPlan(universe), 3);
          count += asked.count;
          expect(asked.faults).toEqual([]);
        }),
        { numRuns: UNIVERSES },
      );
      expect(count).toBeGreaterThan(20 * UNIVERSES);
      if (process.env.TRIVIA_REPORT) console.info(`${count} questions, ${UNIVERSES} universes`);
    },
    600_000 + 3_000 * UNIVERSES,
  );
});

/** Asks long quizzes about each franchise, and judges all their choices. */
async function askAll(plan: ImportPlan, seeds: number) {
  const graph = createGraphReader(plan);
  const store = createMemoryStore(plan);
  const faults: string[] = [];
  const kinds = new Set<string>();
  let count = 0;
  for (const { id: franchise } of graph.nodesOf('Franchise')) {
    const pool = await readPool(store, { kind: 'franchise', franchise });
    for (const kind of questionKinds) {
      for (let seed = 0; seed < seeds; seed++) {
        for (const question of generateQuiz(pool, { seed: `${seed}`, size: 50, kinds: [kind] })
          .questions) {
          count++;
          kinds.add(kind);
          const verdicts = question.choices.map(({ id }) => checkChoice(graph, question, id));
          const expected = question.choices.map((_, index) =>
            index === question.answer ? 'right' : 'wrong',
          );
          if (verdicts.join() !== expected.join())
            faults.push(`${question.prompt} ${verdicts} ${question.choices.map(({ id }) => id)}`);
        }
      }
    }
  }
  return { count, faults, kinds };
}
