import { createMemoryStore } from '../../src/store/memory/index.js';
import { answersUniverses } from './universe-cases.js';

describe('The memory store', () => answersUniverses(async (plan) => createMemoryStore(plan)));
