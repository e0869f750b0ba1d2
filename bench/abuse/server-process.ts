import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Data } from './graphs.js';

/** What a server answers from, and how it reaches that. */
export type Served =
  | { readonly store: 'memory'; readonly data: Data }
  | { readonly store: 'Neo4j'; readonly uri: string };

/** Bytes, after garbage has been collected. */
export interface Memory {
  readonly resident: number;
  /** What is still referred to. */
  readonly inUse: number;
}

/** The server under attack, in a process of its own. */
export interface ServerProcess {
  /** http://127.0.0.1:port */
  readonly origin: string;
  /** Why it has ended; undefined while it runs. */
  readonly end: () => string | undefined;
  /** Undefined where it does not say in time. */
  readonly memory: (withinMs: number) => Promise<Memory | undefined>;
  /** Asks it to stop, and ends it when it does not. */
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('server-main.ts', import.meta.url));
/** What a container might give it; so much less than the machine has that a leak shows. */
const HEAP_MEGABYTES = 2_048;
const STOP_MS = 3_000;

export async function startServer(served: Served): Promise<ServerProcess> {
  const child = fork(script, [JSON.stringify(served)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MEGABYTES}`],
    env: { ...process.env, NODE_ENV: 'production' },
    // Its log is written, as it would be, and thrown away.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let end: string | undefined;
  const exited = once(child, 'exit').then(([code, signal]) => {
    end = signal === null ? `ended with ${code}` : `ended by ${signal}`;
    return end;
  });
  const failed = exited.then((why) => {
    throw new Error(`The server was expected to start, but ${why}.`);
  });
  const [origin] = (await Promise.race([once(child, 'message'), failed])) as [string];
  failed.catch(() => {});
  return {
    origin,
    end: () => end,
    memory: (withinMs) => Promise.race([askMemory(child), sleep(withinMs, undefined)]),
    async stop() {
      child.kill();
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(force);
    },
  };
}

/** One question at a time: the next message is its answer. */
async function askMemory(child: ChildProcess): Promise<Memory> {
  const answered = once(child, 'message');
  child.send('memory');
  const [memory] = (await answered) as [Memory];
  return memory;
}
