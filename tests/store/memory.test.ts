import { createMemoryStore } from '../../src/store/memory/index.js';
import { storeContract } from './contract.js';

storeContract('The memory store', async (plan) => createMemoryStore(plan));
