import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Fault } from '../faults/fault.js';
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.js';
import { decodeText } from './decode-text.js';
import { type FoundFile, findFiles, wholeFileFault } from './find-files.js';
import { isSystemError } from './system-error.js';

export interface SeedFile {
  readonly path: string;
  readonly universe: string;
  readonly document: ParsedYaml;
  /** The text of a file that is not readable as YAML. */
  readonly brokenText?: string;
}

export interface ReadFiles {
  readonly files: readonly SeedFile[];
  /** Faults that kept whole files or directories from being read. */
  readonly refusals: readonly Fault[];
  readonly faults: readonly Fault[];
}

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Reads every seed file below the directories; an unreadable one is a fault, never an exception. */
export async function readFiles(directories: readonly string[]): Promise<ReadFiles> {
  const found = await findFiles(directories);
  const files: SeedFile[] = [];
  const faults: Fault[] = [];
  const refusals: Fault[] = [...found.faults];
  for (const file of found.files) {
    const text = await readText(file.path);
    if (typeof text !== 'string') {
      refusals.push(text);
      continue;
    }
    const read = readFile(file, text);
    files.push(read.file);
    faults.push(...read.faults);
  }
  return { files, refusals, faults };
}

function readFile(found: FoundFile, text: string): { file: SeedFile; faults: readonly Fault[] } {
  const document = parseYaml(text);
  const file = { ...found, document };
  const faults = document.faults.map((fault) => ({ ...fault, file: found.path }));
  return document.value === undefined
    ? { file: { ...file, brokenText: text }, faults }
    : { file, faults };
}

/** The text of a regular file, or why it was not read. Never waits for a pipe or follows a link. */
async function readText(path: string): Promise<string | Fault> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const info = await handle.stat();
    if (!info.isFile()) return wholeFileFault('path-refused', path, 'expected a regular file');
    if (info.size > MAX_FILE_BYTES) return tooLarge(path, info.size);
    const bytes = await handle.readFile();
    return bytes.length > MAX_FILE_BYTES ? tooLarge(path, bytes.length) : decodeText(path, bytes);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return wholeFileFault('path-refused', path, `expected a readable file (${error.code})`);
  } finally {
    await handle?.close();
  }
}

function tooLarge(path: string, size: number): Fault {
  const message = `expected at most ${MAX_FILE_BYTES} bytes, found ${size}`;
  return wholeFileFault('file-too-large', path, message);
}
