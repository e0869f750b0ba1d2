import type { Database } from './database.js';
import { isUnavailable } from './fault.js';

/** Has the database plan statements before anyone waits for them. */
export interface WarmUp {
  /** Goes through all statements anew, in the background and one at a time. */
  start(): void;
  stop(): void;
}

/** With no values at all nothing is found; values do not matter to the plans of a database. */
const NO_VALUES = Object.freeze({ p: {} });

/**
 * What is new to a database takes it some tenths of a second to plan, and what it has planned it
 * forgets when it restarts. EXPLAIN is no way to have it plan: the first run still takes up to half
 * as long as without, where after a run that finds nothing it takes no longer than any later one.
 */
export function createWarmUp(
  database: Pick<Database, 'use' | 'statementMs'>,
  statements: () => readonly string[],
): WarmUp {
  const limits = { timeout: database.statementMs };
  let rounds = 0;

  async function run(round: number): Promise<void> {
    for (const text of statements()) {
      if (round !== rounds) return;
      try {
        await database.use((session) => session.run(text, NO_VALUES, limits));
      } catch (error) {
        // When the database is back there is another round. Others are refusals of no values at all.
        if (isUnavailable(error)) return;
      }
    }
  }

  return {
    start() {
      rounds += 1;
      void run(rounds);
    },
    stop() {
      rounds += 1;
    },
  };
}
