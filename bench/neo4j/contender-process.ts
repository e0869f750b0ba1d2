import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ContenderName } from './contender.js';

/** A contender in its own process. */
export interface Contender {
  readonly name: ContenderName;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('contender-main.ts', import.meta.url));

export async function startContenderProcess(name: ContenderName, uri: string): Promise<Contender> {
  const child = fork(script, [name, uri], {
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
