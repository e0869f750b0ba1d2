import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import type { Row } from '../cypher/row.js';
import { isImporting, readCount } from '../import/import-state.js';
import { unavailable } from './fault.js';

/** Runs a guarded statement that answers with one row. */
export type Ask = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row>;

/** Reads while imports replace the graph; all answers of one read are from the same graph. */
interface OneGraphReader {
  /** Runs work, again if need be until all its answers are from one graph, whose number it receives. */
  read<Answer>(
    session: Session,
    work: (ask: Ask, graph: number) => Promise<Answer>,
  ): Promise<Answer>;
  /** The number of the graph that was last read from. */
  graph(): number | undefined;
}

const POLL_MS = 20;
const RETRY_MS = 1_000;

/** An import has committed during a statement or between two. */
class DisturbedReadError extends Error {
  override readonly name = 'DisturbedReadError';
}

/**
 * Imports increment a count before and after they commit, and every statement returns that count
 * last. If it is the count of a moment when no import was committing, none has begun to commit
 * since. Otherwise the result may mix both graphs, and is read again when the import is over, for
 * at most `timeoutMs`.
 */
export function createOneGraphReader(timeoutMs: number): OneGraphReader {
  /** The count when it was last known that no import was committing. */
  let settled: number | undefined;
  /** The odd count that a killed import has left; nothing is being committed under it. */
  let left: number | undefined;

  async function untilSettled(session: Session, end: number): Promise<number> {
    while (performance.now() < end) {
      const count = await readCount(session);
      if (count % 2 === 0 || count === left) return count;
      if (await isImporting(session)) await sleep(POLL_MS);
      else left = count;
    }
    const reason = 'An import is replacing the graph; try again in a moment.';
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
 * The driver records a stack trace for every statement in case it fails, which took a twelfth of the
 * processor time of a short answer. A failure here is explained by its statement, not by its stack.
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
