import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that runs until it is stopped or this process ends, however that happens. */
export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process ends by itself, with the last lines it wrote. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const TAIL_CHARACTERS = 4_000;
const STOP_MS = 20_000;

/**
 * Waits until its input closes, which happens even when this process is killed, then ends the server:
 * asks it to stop, resumes it in case it was frozen, and kills it if that was not enough.
 */
const GUARD = 'read -r _; kill -TERM $0; kill -CONT $0; sleep 10; kill -KILL $0';

export function startProcess(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ServerProcess {
  // In its own process group, so that Ctrl-C reaches it once, through us.
  const child = spawn(command, [...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) {
    child.on('error', () => {});
    throw new Error(`"${command}" cannot be run.`);
  }
  const guard = spawn('sh', ['-c', GUARD, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = readTail(child).finally(() => guard.kill('SIGKILL'));
  return { pid, ended, stop: () => stopProcess(child, ended) };
}

async function readTail(child: ChildProcess): Promise<string> {
  let tail = '';
  const append = (chunk: Buffer): void => {
    tail = (tail + chunk.toString()).slice(-TAIL_CHARACTERS);
  };
  child.stdout?.on('data', append);
  child.stderr?.on('data', append);
  await once(child, 'close');
  return tail;
}

async function stopProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  child.kill('SIGCONT');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}
