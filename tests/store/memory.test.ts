import { createMemoryStore } from '../../src/store/memory/index.js';
import { storeContract } from './contract.js';

storeContract('The memory store', async (plan) => createMemoryStore(plan));

/** Every walk is interrupted at each step that it counts, and starts again. */
const INTERRUPTED = { firstMs: -1, laterMs: -1, steps: 1 };

storeContract(
  'The memory store, interrupted wherever it can be',
  async (plan) => createMemoryStore(plan, INTERRUPTED),
  { runs: 30 },
);
