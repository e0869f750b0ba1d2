import { createMemoryStore } from '../../src/store/memory/index.js';
import { storeContract } from './contract.js';

storeContract('The memory store', async (plan) => createMemoryStore(plan));

/** Every walk is left at each step that it counts, and begun again as often. */
const INTERRUPTED = { firstMs: -1, laterMs: -1, steps: 1 };

storeContract(
  'The memory store, interrupted wherever it may be',
  async (plan) => createMemoryStore(plan, INTERRUPTED),
  { runs: 30 },
);
