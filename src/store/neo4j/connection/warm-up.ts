import type { Database } from './database.js';
import { isUnavailable } from './fault.js';

/** Makes the database plan statements before any client waits for them. */
interface WarmUp {
  /** Runs all statements in the background, one at a time; ends a warm-up that is under way. */
  start(): void;
  stop(): void;
}

/** Without values nothing is found, and the database's plans do not depend on values. */
const NO_VALUES = Object.freeze({ p: {} });

/**
 * Neo4j takes some tenths of a second to plan a new statement, and forgets its plans when it
 * restarts. EXPLAIN does not help enough: the first run after it still takes up to half as long as
 * one without. After a run that finds nothing, the next is as fast as any later one.
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
        // Another round starts when the database is back. Other errors are about the missing values.
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
