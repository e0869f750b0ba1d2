import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from './constant-schema.js';
import type { ContenderName } from './contender.js';

export type ContenderRequest =
  | { readonly kind: 'start'; readonly name: ContenderName; readonly answers: Answers }
  | { readonly kind: 'cpuTime' }
  | { readonly kind: 'startProfile' }
  | { readonly kind: 'stopProfile' };

/** A server in its own process, so that only its work is measured. */
export interface Contender {
  readonly name: ContenderName | 'before';
  readonly url: string;
  /** Microseconds of processor time used so far, garbage collection included. */
  readonly cpuTime: () => Promise<number>;
  readonly startProfile: () => Promise<void>;
  readonly stopProfile: () => Promise<Profiler.Profile>;
  readonly stop: () => Promise<void>;
}

const script = 'contender-main.ts';

export async function startContenderProcess(
  name: ContenderName,
  answers: Answers,
): Promise<Contender> {
  return startProcess(fileURLToPath(new URL(script, import.meta.url)), name, answers);
}

/** The product as built in another clone, such as one of an earlier commit. */
export async function startEarlier(clone: string): Promise<Contender> {
  const path = join(clone, 'bench', script);
  return { ...(await startProcess(path, 'throughline', {})), name: 'before' };
}

async function startProcess(
  path: string,
  name: ContenderName,
  answers: Answers,
): Promise<Contender> {
  const child = fork(path, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
    // The log is written as usual, and discarded.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  return {
    name,
    url: await ask<string>(child, { kind: 'start', name, answers }),
    cpuTime: () => ask<number>(child, { kind: 'cpuTime' }),
    startProfile: () => ask<undefined>(child, { kind: 'startProfile' }),
    stopProfile: () => ask<Profiler.Profile>(child, { kind: 'stopProfile' }),
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** One question at a time: the next message is its answer. */
async function ask<Answer>(child: ChildProcess, request: ContenderRequest): Promise<Answer> {
  const ended = new AbortController();
  const answered = once(child, 'message', { signal: ended.signal });
  const exited = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`The server process ended with ${code} when asked to ${request.kind}.`);
  });
  child.send(request);
  try {
    const [answer] = await Promise.race([answered, exited]);
    return answer as Answer;
  } finally {
    ended.abort();
    await Promise.allSettled([answered, exited]);
  }
}
