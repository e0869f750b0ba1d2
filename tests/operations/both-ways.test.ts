import fc from 'fast-check';
import { ThroughlineError } from '../../src/errors.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { longSeriesDirectory, readSeed } from '../read-seed.js';
import { createAnswerer } from './answer.js';
import { arbitraryOperation } from './arbitrary-operation.js';
import { valuePool } from './value-pool.js';

const RUNS = 2_000;

it('answers generated operations with the same bytes straight and completed, in one fetch', async () => {
  const schema = await buildGraphQLSchema();
  const plan = await readSeed(longSeriesDirectory);
  const answer = createAnswerer(schema, createMemoryStore(plan));
  await fc.assert(
    fc.asyncProperty(arbitraryOperation(schema, valuePool(plan)), async (operation) => {
      const answered = await answer(operation).catch(unlessRefused);
      fc.pre(answered !== undefined);
      const { straight, completed, fetches } = answered;
      expect(straight).toBe(completed);
      expect(fetches).toBeLessThanOrEqual(1);
    }),
    { numRuns: RUNS },
  );
}, 120_000);

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof ThroughlineError)) throw error;
}
