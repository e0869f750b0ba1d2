import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Data } from './graphs.js';

/** What a server answers from. */
export type Served =
  | { readonly store: 'memory'; readonly data: Data }
  | { readonly store: 'Neo4j'; readonly uri: string };

/** Bytes after a garbage collection. */
export interface Memory {
  readonly resident: number;
  /** Heap and external memory that is still reachable. */
  readonly inUse: number;
}

/** The server under attack, in its own process. */
export interface ServerProcess {
  /** http://127.0.0.1:port */
  readonly origin: string;
  /** Why it has ended; undefined while it runs. */
  readonly end: () => string | undefined;
  /** Undefined if it does not answer in time. */
  readonly memory: (withinMs: number) => Promise<Memory | undefined>;
  /** Asks it to stop, and kills it if it does not. */
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('server-main.ts', import.meta.url));
/** As in a small container, so that a leak shows. */
const HEAP_MEGABYTES = 2_048;
const STOP_MS = 3_000;

export async function startServer(served: Served): Promise<ServerProcess> {
  const child = fork(script, [JSON.stringify(served)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MEGABYTES}`],
    env: { ...process.env, NODE_ENV: 'production' },
    // The log is written as usual, and discarded.
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
