import { median } from '../statistics.js';
import { post } from './client.js';
import { type OperationName, operationNames } from './contender.js';

/** Who is asked, and with what in turn. */
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
  /** How often each is asked for each operation before anything counts, and how long each time. */
  readonly warmUps: number;
  readonly warmUpMs: number;
  readonly roundMs: number;
}

const MIN_REQUESTS = 1;
const MAX_REQUESTS = 100;

/**
 * Asks all in turn, round by round, one request at a time, so that whatever else the machine does
 * meets all of them. How many requests a round has follows from how long they take.
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
 * Asks all for everything for a while, so that databases and servers alike have compiled what
 * answers; and once more, since code that meets another operation is compiled anew.
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
  // The first ones were planned and compiled.
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
  if (body === undefined) throw new Error(`${name} was expected to be asked something.`);
  return body;
}

/** The data of an answer; parsed whole only where it does not begin as one without errors does. */
export function readAnswer(text: string): () => unknown {
  if (!text.startsWith('{"data":{')) {
    throw new Error(`An answer without errors was expected, but got ${text.slice(0, 300)}`);
  }
  return () => (JSON.parse(text) as { readonly data: unknown }).data;
}

/** How many times as long one takes as the other, round by round; the median of that. */
export function ratioOf(one: Measured | undefined, other: Measured | undefined): number {
  if (one?.kind !== 'answered') return Number.NaN;
  if (other?.kind !== 'answered') return 0;
  return median(one.rounds.map((time, i) => time / (other.rounds[i] ?? Number.NaN)));
}
