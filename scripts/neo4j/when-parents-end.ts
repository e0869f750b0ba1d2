import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const INTERVAL_MS = 1_000;
/** This process, the runner of TypeScript (two processes), the shell of npm, npm. */
const GENERATIONS = 6;

interface Generation {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Calls back once when any process between this one and `npm run` has ended: npm does not forward
 * every signal, and none when it is killed.
 */
export async function whenParentsEnd(callback: () => void): Promise<void> {
  const lineage = await ancestry(process.pid);
  const npm = lineage.findIndex(({ command }) => /\bnpm\b/.test(command));
  const watched = lineage.slice(0, npm < 0 ? 1 : npm);
  const timer = setInterval(async () => {
    const parents = await Promise.all(watched.map(({ pid }) => read(pid)));
    if (parents.every((now, i) => now?.parent === watched[i]?.parent)) return;
    clearInterval(timer);
    callback();
  }, INTERVAL_MS);
  timer.unref();
}

async function ancestry(pid: number): Promise<readonly Generation[]> {
  const lineage: Generation[] = [];
  for (let next = pid; next > 1 && lineage.length < GENERATIONS; ) {
    const found = await read(next);
    if (found === undefined) break;
    lineage.push(found);
    next = found.parent;
  }
  return lineage;
}

async function read(pid: number): Promise<Generation | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'ppid=,args=', '-p', String(pid)]);
    const [, parent, command = ''] = /^\s*(\d+)\s*(.*)/.exec(stdout) ?? [];
    return { pid, parent: Number(parent), command };
  } catch {
    return undefined;
  }
}
