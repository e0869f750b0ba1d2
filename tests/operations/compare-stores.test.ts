import fc from 'fast-check';
import type { PartialDate } from '../../src/domain/partial-date.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import type { Plan, Value } from '../../src/plan/plan.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';
import { createAnswerer, createReader } from './answer.js';
import { arbitraryOperations } from './arbitrary-operation.js';
import { compareAll, createComparison } from './compare-stores.js';
import { valuePool } from './value-pool.js';

const SEED = 20261123;

/** Compares the memory store with one that has a fault, by so many generated operations at most. */
async function compareWith(findFault: (value: Value) => Value, numRuns: number): Promise<unknown> {
  const [schema, graph] = await Promise.all([buildGraphQLSchema(), readSeed()]);
  const right = createMemoryStore(graph);
  const wrong: GraphStore = {
    ...right,
    fetch: (plan: Plan, options) =>
      right.fetch({ ...plan, values: plan.values.map(findFault) }, options),
  };
  const read = createReader(schema);
  const answer = (store: GraphStore) => createAnswerer(schema, store, read);
  const { compare } = createComparison(answer(right), answer(wrong));
  const operations = arbitraryOperations(schema, valuePool(graph), 8);
  const { errorInstance } = await fc.check(
    fc.asyncProperty(operations, (asked) => compareAll(asked, compare)),
    { numRuns, seed: SEED, endOnFailure: true },
  );
  return errorInstance;
}

describe('Comparing stores by generated operations', () => {
  it.each<[fault: string, findFault: (value: Value) => Value]>([
    ['forgets cursors', (value) => (isCursor(value) ? null : value)],
    [
      'is a year late',
      (value) => (isDate(value) ? { ...value, from: value.from + 365, to: value.to + 365 } : value),
    ],
    ['answers pages too short', (value) => (value === 3 ? 2 : value)],
  ])(
    'finds a store that %s, and shows the operation',
    async (_fault, findFault) => {
      const error = await compareWith(findFault, 1_000);
      expect(String(error)).toMatch(
        /answer one operation differently\.\nquery.*\nVariables: .*\nMemory: .*\nNeo4j: /s,
      );
    },
    120_000,
  );

  it('finds nothing in equal stores', async () => {
    expect(await compareWith((value) => value, 60)).toBeNull();
  }, 120_000);
});

function isCursor(value: Value): boolean {
  return typeof value === 'object' && value !== null && 'list' in value;
}

function isDate(value: Value): value is PartialDate {
  return typeof value === 'object' && value !== null && 'from' in value;
}
