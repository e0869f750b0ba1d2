import { createHash } from 'node:crypto';
import { ThroughlineError } from '../../src/errors.js';
import type { Answered } from './answer.js';
import type { Operation } from './arbitrary-operation.js';
import type { PagedOperation } from './fill-outline.js';
import { NO_CURSORS, readCursors, turnPages } from './turn-pages.js';

type Answer = (operation: Operation) => Promise<Answered>;

/** What a server answers to an operation that it refuses. */
interface Refused {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Comparison {
  /** Asks both stores; rejects unless they answer alike, and resolves to what they answer. */
  readonly compare: (operation: Operation) => Promise<Answered | Refused>;
  /** How many operations both stores have answered, each counted once. */
  readonly size: () => number;
  /** What was compared, for judging the generator. */
  readonly report: () => string;
}

export function createComparison(inMemory: Answer, inNeo4j: Answer): Comparison {
  const known = new Set<string>();
  const texts = new Set<string>();
  const refusals = new Map<string, number>();
  let characters = 0;
  let longest = 0;
  let empty = 0;

  function count(operation: Operation, outcome: Answered | Refused): void {
    if ('code' in outcome) {
      refusals.set(outcome.code, (refusals.get(outcome.code) ?? 0) + 1);
      return;
    }
    const key = hash(`${operation.query} ${JSON.stringify(operation.variables)}`);
    // An answer that needs no store compares nothing.
    if (outcome.fetches === 0 || known.has(key)) return;
    known.add(key);
    texts.add(hash(outcome.plan));
    characters += outcome.straight.length;
    longest = Math.max(longest, outcome.straight.length);
    if (!/[a-z]/.test(outcome.straight.replace(/"\w+":|null|Query/g, ''))) empty += 1;
  }

  return {
    async compare(operation) {
      const [expected, found] = await Promise.all([
        settle(inMemory(operation)),
        settle(inNeo4j(operation)),
      ]);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new Error(describeDifference(operation, expected, found));
      }
      count(operation, expected);
      return expected;
    },
    size: () => known.size,
    report: () =>
      [
        `${known.size} operations, ${texts.size} plans`,
        `answers of ${Math.round(characters / known.size)} characters, at most ${longest}`,
        `${empty} answers without a text`,
        `refused ${JSON.stringify(Object.fromEntries(refusals))}`,
      ].join('; '),
  };
}

/** Compares operations of one outline; the others turn pages by the cursors in the answer to the first. */
export async function compareAll(
  [first, ...others]: readonly PagedOperation[],
  compare: Comparison['compare'],
): Promise<void> {
  if (first === undefined) return;
  const outcome = await compare(turnPages(first, NO_CURSORS));
  const shown = 'straight' in outcome ? readCursors(outcome.straight) : NO_CURSORS;
  for (const operation of others) await compare(turnPages(operation, shown));
}

async function settle(answer: Promise<Answered>): Promise<Answered | Refused> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    const { code, message, details } = error;
    return { code, message, details };
  }
}

function describeDifference(
  { query, variables }: Operation,
  expected: Answered | Refused,
  found: Answered | Refused,
): string {
  return [
    'The stores answer one operation differently.',
    query,
    `Variables: ${JSON.stringify(variables)}`,
    `Memory: ${describe(expected)}`,
    `Neo4j: ${describe(found)}`,
  ].join('\n');
}

function describe(outcome: Answered | Refused): string {
  return 'straight' in outcome ? outcome.straight : JSON.stringify(outcome);
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
