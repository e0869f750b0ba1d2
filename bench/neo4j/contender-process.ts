import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContenderName } from './contender.js';

/** A contender in its own process. */
export interface Contender {
  readonly name: ContenderName;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const script = 'contender-main.ts';

export function startContenderProcess(name: ContenderName, uri: string): Promise<Contender> {
  return startProcess(fileURLToPath(new URL(script, import.meta.url)), name, uri);
}

/** Our server as built in another clone, such as one of an earlier commit. */
export function startEarlier(clone: string, uri: string): Promise<Contender> {
  return startProcess(join(clone, 'bench/neo4j', script), 'ours', uri);
}

async function startProcess(path: string, name: ContenderName, uri: string): Promise<Contender> {
  const child = fork(path, [name, uri], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
    // The log is written as usual, and discarded.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const ended = exited.then(([code]) => {
    throw new Error(`The server ${name} ended with ${code} before it had started.`);
  });
  const [url] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return {
    name,
    url: url as string,
    async stop() {
      child.kill();
      await exited;
    },
  };
}
