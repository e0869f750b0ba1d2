import { checkAnswers } from './check-answers.js';
import { post } from './client.js';
import { type ContenderName, type OperationName, operationNames, theSix } from './contender.js';
import { openCountingProxy } from './counting-proxy.js';
import { endLeftovers } from './end-leftovers.js';
import { type Extent, type Measured, measure, type Subject, warmUp } from './measure.js';
import { type ColdExtent, measureCold } from './measure-cold.js';
import { printMedian } from './print-median.js';
import type { Sample } from './sample.js';
import { startContenders } from './start-contenders.js';
import { samplesFor, subjectOf } from './subjects.js';

type ByOperation<Value> = ReadonlyMap<OperationName, Value>;

/** The measurements over one database. */
export interface Comparison {
  readonly warm: ByOperation<ReadonlyMap<string, Measured>>;
  /** Ours and @neo4j/graphql, for the six: a new text of a known question. */
  readonly newText: ByOperation<ReadonlyMap<string, Measured>>;
  /** The same while the database has no statements in its caches, as for a new question. */
  readonly newQuestion: ByOperation<ReadonlyMap<string, Measured>>;
  /** Round trips to the database in one operation. */
  readonly roundTrips: ByOperation<ReadonlyMap<ContenderName, number>>;
}

type Failures = ReadonlyMap<ContenderName, string>;

/** The contenders that translate GraphQL to Cypher. */
const TRANSLATING: ReadonlySet<string> = new Set(['ours', 'neo4j-graphql']);

export function extentOf(smoke: boolean): Extent {
  return smoke
    ? { rounds: 1, warmUps: 1, warmUpMs: 20, roundMs: 20 }
    : { rounds: 11, warmUps: 2, warmUpMs: 4_000, roundMs: 150 };
}

function coldExtentOf(smoke: boolean): Omit<ColdExtent, 'emptied'> {
  return smoke ? { uncounted: 0, counted: 1 } : { uncounted: 3, counted: 11 };
}

export async function compareContenders(uri: string, smoke: boolean): Promise<Comparison> {
  const { all, ours, stop } = await startContenders(uri);
  const extent = extentOf(smoke);
  const warm = new Map<OperationName, ReadonlyMap<string, Measured>>();
  const newText = new Map<OperationName, ReadonlyMap<string, Measured>>();
  const newQuestion = new Map<OperationName, ReadonlyMap<string, Measured>>();
  const failures = new Map<OperationName, Failures>();
  let samples: readonly Sample[] = [];
  try {
    samples = await samplesFor(ours, uri);
    const ableFor = (operation: OperationName): readonly Subject[] =>
      all
        .filter(({ name }) => failures.get(operation)?.has(name) !== true)
        .map((each) => subjectOf(each, operation, samples));
    for (const operation of operationNames) {
      const checked = smoke ? samples.slice(0, 1) : samples;
      failures.set(operation, await checkAnswers(all, operation, checked));
    }
    await endLeftovers(uri);
    await warmUp(ableFor, extent);
    for (const operation of operationNames) {
      warm.set(operation, await measure(ableFor(operation), extent));
      report(operation, warm.get(operation));
    }
    for (const operation of theSix) {
      const subjects = ableFor(operation).filter(({ name }) => TRANSLATING.has(name));
      for (const [found, emptied] of [[newText, false] as const, [newQuestion, true] as const]) {
        const measured = await measureCold(uri, subjects, { ...coldExtentOf(smoke), emptied });
        found.set(operation, measured);
        report(`${operation}, a new ${emptied ? 'question' : 'text'}`, measured);
      }
    }
  } finally {
    await stop();
  }
  const roundTrips = await countRoundTrips(uri, smoke ? samples.slice(0, 2) : samples, failures);
  return { warm: withFailures(warm, failures), newText, newQuestion, roundTrips };
}

/** Shows progress, since all of this takes minutes. */
function report(what: string, measured: ReadonlyMap<string, Measured> | undefined): void {
  const figures = [...(measured ?? [])].map(([name, each]) => `${name} ${printMedian(each)}`);
  console.error(`  ${what}: ${figures.join(', ')}`);
}

function withFailures(
  warm: Comparison['warm'],
  failures: ByOperation<Failures>,
): Comparison['warm'] {
  const entries = [...warm].map(([operation, measured]) => {
    const failed = [...(failures.get(operation) ?? [])].map(
      ([name, reason]): [string, Measured] => [name, { kind: 'failed', reason }],
    );
    return [operation, new Map([...measured, ...failed])] as const;
  });
  return new Map(entries);
}

/** In new processes, which reach the database through a counting proxy. */
async function countRoundTrips(
  uri: string,
  samples: readonly Sample[],
  failures: ByOperation<Failures>,
): Promise<Comparison['roundTrips']> {
  const counts = new Map<OperationName, Map<ContenderName, number>>();
  const proxy = await openCountingProxy(uri);
  const { all, stop } = await startContenders(proxy.uri);
  try {
    for (const operation of operationNames) {
      const trips = new Map<ContenderName, number>();
      counts.set(operation, trips);
      for (const contender of all) {
        if (failures.get(operation)?.has(contender.name)) continue;
        const { url, bodies } = subjectOf(contender, operation, samples);
        const ask = async (): Promise<void> => {
          for (const body of bodies) await post(url, body);
        };
        // The first pass opens connections, and does not count.
        await ask();
        const before = proxy.count();
        await ask();
        trips.set(contender.name, (proxy.count() - before) / bodies.length);
      }
    }
  } finally {
    await stop();
    proxy.close();
  }
  return counts;
}
