import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { Fault } from '../faults/fault.js';

/** A seed file and its universe: the folder that it is in, below the directory that is read. */
export interface FoundFile {
  readonly path: string;
  readonly universe: string;
}

interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly faults: readonly Fault[];
}

/** All .yaml and .yml files below the directories, sorted by path; dot files are skipped. */
export async function findFiles(directories: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const faults: Fault[] = [];
  for (const directory of directories) {
    const refusal = await refuseDirectory(directory);
    if (refusal === undefined) await walk(directory, undefined);
    else faults.push(refusal);
  }
  if (files.length === 0 && faults.length === 0) {
    const file = directories[0] ?? '.';
    faults.push(wholeFileFault('no-files', file, 'expected at least one .yaml file, found none'));
  }
  return { files: withoutRepeats(files), faults };

  async function walk(directory: string, universe: string | undefined): Promise<void> {
    const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
    if (entries === undefined) {
      faults.push(wholeFileFault('path-refused', directory, 'expected a readable directory'));
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(directory, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(path, universe ?? entry.name);
      else if (entry.isSymbolicLink()) faults.push(refused(path, 'a symbolic link'));
      else if (!/\.ya?ml$/i.test(entry.name)) continue;
      else if (entry.isFile()) files.push({ path, universe: universe ?? '' });
      else faults.push(refused(path, 'a pipe, socket or device'));
    }
  }
}

/** A fault of a file as a whole. */
export function wholeFileFault(code: FaultCode, file: string, message: string): Fault {
  return { code, file, line: 1, column: 1, message };
}

function refused(path: string, found: string): Fault {
  return wholeFileFault('path-refused', path, `expected a regular file, found ${found}`);
}

async function refuseDirectory(directory: string): Promise<Fault | undefined> {
  try {
    if ((await stat(directory)).isDirectory()) return undefined;
    return wholeFileFault('path-refused', directory, 'expected a directory, found something else');
  } catch {
    return wholeFileFault('path-refused', printable(directory), 'expected a directory that exists');
  }
}

function printable(path: string): string {
  return JSON.stringify(path).slice(1, -1);
}

/** A file below two of the directories is read once. */
function withoutRepeats(files: readonly FoundFile[]): readonly FoundFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
