import type { Plan } from '../../src/plan/plan.js';
import type { OpenStore } from './list-laws.js';
import { smallUniverse } from './small-universe.js';

/** Makes the function that answers a plan from the small universe, as JSON. */
export function createAnswer(open: OpenStore): (plan: Plan) => Promise<string> {
  return async (plan) => {
    const store = await open(smallUniverse);
    try {
      return JSON.stringify(await store.fetch(plan));
    } finally {
      await store.close();
    }
  };
}
