import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import type { Row } from '../cypher/row.js';
import { isImporting, readCount } from '../import/import-state.js';
import { unavailable } from './fault.js';

/** Runs a guarded statement that answers with one row. */
export type Ask = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row>;

/** Reads one graph or the other, never of both. */
export interface OneGraphReader {
  /** Lets work ask, until all that it was answered is of one graph, which it is told the number of. */
  read<Answer>(
    session: Session,
    work: (ask: Ask, graph: number) => Promise<Answer>,
  ): Promise<Answer>;
  /** The number of the graph that was last seen. */
  graph(): number | undefined;
}

const POLL_MS = 20;
const RETRY_MS = 1_000;

/** An import has committed while something was read, or between two statements. */
class DisturbedReadError extends Error {
  override readonly name = 'DisturbedReadError';
}

/**
 * Reads the old graph or the new one while an import replaces the one by the other. Imports count
 * before and after they commit, and every statement tells the count last. Where that is what it was
 * when no import was committing, however long ago, none has begun since. Otherwise what was read may
 * be of both graphs and is read again when it is over; longer than `timeoutMs` nobody waits.
 */
export function createOneGraphReader(timeoutMs: number): OneGraphReader {
  /** The count when last it was seen that no import was committing. */
  let settled: number | undefined;
  /** The odd count that a killed import has left, by which nothing is being committed. */
  let left: number | undefined;

  async function untilSettled(session: Session, end: number): Promise<number> {
    while (performance.now() < end) {
      const count = await readCount(session);
      if (count % 2 === 0 || count === left) return count;
      if (await isImporting(session)) await sleep(POLL_MS);
      else left = count;
    }
    const reason = 'The graph is just being replaced by an import; try again in a moment.';
    throw unavailable(RETRY_MS, undefined, reason);
  }

  async function read<Answer>(
    session: Session,
    work: (ask: Ask, graph: number) => Promise<Answer>,
  ): Promise<Answer> {
    const end = performance.now() + timeoutMs;
    while (true) {
      settled ??= await untilSettled(session, end);
      const expected = settled;
      try {
        return await work(async (text, parameters) => {
          const timeout = Math.max(1, Math.floor(end - performance.now()));
          const { records } = await withoutStack(() => session.run(text, parameters, { timeout }));
          const count = records[0]?.get('commits') ?? 0;
          if (count !== expected) throw new DisturbedReadError();
          return records[0]?.get('answer');
        }, expected);
      } catch (error) {
        if (!(error instanceof DisturbedReadError)) throw error;
      }
      settled = await untilSettled(session, end);
    }
  }

  return { read, graph: () => settled };
}

/**
 * The driver notes with every statement where it was run from, should it fail; that took a twelfth
 * of the processor's time for a short answer, and what fails here is told by what it asked.
 */
function withoutStack<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
