import { median } from '../statistics.js';
import { post } from './client.js';
import { type OperationName, operationNames } from './contender.js';

/** A server, and the requests to send it in rotation. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly bodies: readonly string[];
}

/** Median milliseconds of each round, or why there are none. */
export type Measured =
  | { readonly kind: 'answered'; readonly rounds: readonly number[] }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Extent {
  readonly rounds: number;
  /** How many warm-up passes there are over all operations, and how long each operation runs in one. */
  readonly warmUps: number;
  readonly warmUpMs: number;
  readonly roundMs: number;
}

const MIN_REQUESTS = 1;
const MAX_REQUESTS = 100;

/**
 * Sends requests to all subjects, alternating by round and one at a time, so that any other load on the
 * machine affects all of them. The number of requests in a round depends on how long they take.
 */
export async function measure(
  subjects: readonly Subject[],
  { rounds, roundMs }: Extent,
): Promise<ReadonlyMap<string, Measured>> {
  const runs: Run[] = [];
  for (const subject of subjects) {
    const requests = Math.round(roundMs / median(await askFor(subject, 2 * roundMs)));
    const bounded = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, requests));
    runs.push({ subject, requests: bounded, times: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { subject, requests, times } of runs) {
      times.push(median(await ask(subject, requests, round * requests)));
    }
  }
  return new Map(runs.map(({ subject, times }) => [subject.name, answered(times)]));
}

interface Run {
  readonly subject: Subject;
  readonly requests: number;
  readonly times: number[];
}

export function answered(rounds: readonly number[]): Measured {
  return { kind: 'answered', rounds };
}

/**
 * Runs all operations for a while, so that databases and servers have compiled their code; more than
 * once, since other operations may cause it to be compiled again.
 */
export async function warmUp(
  subjectsOf: (operation: OperationName) => readonly Subject[],
  { warmUps, warmUpMs }: Extent,
): Promise<void> {
  for (let times = 0; times < warmUps; times++) {
    for (const operation of operationNames) {
      for (const subject of subjectsOf(operation)) await askFor(subject, warmUpMs);
    }
  }
}

async function askFor(subject: Subject, milliseconds: number): Promise<readonly number[]> {
  const until = performance.now() + milliseconds;
  const times: number[] = [];
  do times.push(...(await ask(subject, 1, times.length)));
  while (performance.now() < until);
  // The first ones include planning and compiling.
  return times.slice(Math.floor(times.length / 2));
}

async function ask(subject: Subject, requests: number, from: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = from; i < from + requests; i++) {
    const { milliseconds, text } = await post(subject.url, bodyAt(subject, i));
    readAnswer(text);
    times.push(milliseconds);
  }
  return times;
}

export function bodyAt({ name, bodies }: Subject, i: number): string {
  const body = bodies[i % bodies.length];
  if (body === undefined) throw new Error(`There are no requests for ${name}.`);
  return body;
}

/** The data of an answer, parsed on demand; throws if the answer starts with anything else. */
export function readAnswer(text: string): () => unknown {
  if (!text.startsWith('{"data":{')) {
    throw new Error(`Expected an answer without errors, got ${text.slice(0, 300)}`);
  }
  return () => (JSON.parse(text) as { readonly data: unknown }).data;
}

/** The median of the ratios of two subjects, round by round. */
export function ratioOf(one: Measured | undefined, other: Measured | undefined): number {
  if (one?.kind !== 'answered') return Number.NaN;
  if (other?.kind !== 'answered') return 0;
  return median(one.rounds.map((time, i) => time / (other.rounds[i] ?? Number.NaN)));
}
