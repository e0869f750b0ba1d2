import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

/** Runs a benchmark as the README does, so that it does not rot; its measurements are not judged. */
export async function runBenchmark(...args: readonly string[]): Promise<string> {
  const command = ['--import', 'tsx', join('bench', 'run.ts'), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  return stdout;
}

/** A test of a benchmark that needs a package of its own. */
export function testWith(name: string): typeof test.skip {
  if (existsSync(join(root, 'bench', 'node_modules', name))) return test;
  console.warn(`A benchmark is skipped: ${name} comes with \`npm ci --prefix bench\`.`);
  return test.skip;
}
