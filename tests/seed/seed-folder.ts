import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Universe } from '../../src/facts/index.js';
import { type Fault, readUniverse } from '../../src/seed/index.js';

/** Runs with a new directory that holds the given files, and removes it afterwards. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (directory: string) => Promise<T>,
): Promise<T> {
  // Nothing of other tests lies beside it, where a check looks for what is missing.
  const root = await mkdtemp(join(tmpdir(), 'throughline-'));
  const directory = join(root, 'files');
  try {
    await mkdir(directory);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), content);
    }
    return await run(directory);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The faults of files, with paths relative to the directory. */
export async function faultsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly Fault[]> {
  return withFolder(files, faultsIn);
}

export async function faultsIn(directory: string): Promise<readonly Fault[]> {
  const read = await readUniverse([directory]);
  if (read.kind === 'ok') return [];
  return read.faults.map((fault) => ({
    ...fault,
    file: fault.file.replace(`${directory}/`, '').replace(directory, '.'),
  }));
}

/** The universe of sound files. */
export async function universeOf(files: Readonly<Record<string, string>>): Promise<Universe> {
  return withFolder(files, async (directory) => {
    const read = await readUniverse([directory]);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults, null, 2));
    return read.universe;
  });
}
