import { createCache } from '../../caches.js';
import { ThroughlineError } from '../../errors.js';
import type { FetchOptions, GraphStore } from '../../store/graph-store.js';
import type { FactPool } from '../pool/fact-pool.js';
import { readPool } from '../pool/read-pool.js';
import type { Scope } from '../pool/scope.js';
import { shareWork } from './shared-work.js';

/** Reads the pool of a scope, unless it is kept for the data that is served. */
export type ReadPool = (scope: Scope, options: FetchOptions) => Promise<FactPool>;

/** Measured after two thousand questions: up to 1,350 for a fact, with all that is computed for as long as a pool lives. */
const POOL_BYTES = 100_000;
const FACT_BYTES = 2_000;

/** How long a pool is still read when nobody waits for it any more. */
const GRACE_MS = 5_000;

/** How often a pool is read again that was read while the data changed. */
const TRIES = 3;

export function createPools(store: GraphStore): ReadPool {
  const pools = createCache<FactPool>('pools', bytesOf);
  const share = shareWork<FactPool>(GRACE_MS);

  async function readWhole(scope: Scope, options: FetchOptions): Promise<FactPool> {
    for (let left = TRIES; left > 0; left--) {
      const pool = await readPool(store, scope, options);
      if ((await store.graph(options)).version === pool.version) return pool;
    }
    throw new ThroughlineError('DATABASE_UNAVAILABLE', 'The data is being replaced: try again.');
  }

  return async (scope, { signal, ...options }) => {
    const { version } = await store.graph(signal && { signal });
    const name = JSON.stringify(scope);
    const known = pools.get(`${version} ${name}`);
    if (known !== undefined) return known;
    const read = async (shared: AbortSignal): Promise<FactPool> => {
      const pool = await readWhole(scope, { ...options, signal: shared });
      pools.set(`${pool.version} ${name}`, pool);
      return pool;
    };
    return share(`${version} ${name}`, read, signal);
  };
}

function bytesOf({ parts, credits, ties, things }: FactPool): number {
  return POOL_BYTES + FACT_BYTES * (parts.length + credits.length + ties.length + things.size);
}
