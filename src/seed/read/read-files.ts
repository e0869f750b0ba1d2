import type { Fault } from '../faults/fault.js';
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.js';
import { decodeText } from './decode-text.js';
import { type FoundFile, findFiles } from './find-files.js';
import { readBytes } from './read-bytes.js';

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

async function readText(path: string): Promise<string | Fault> {
  const bytes = await readBytes(path);
  return Buffer.isBuffer(bytes) ? decodeText(path, bytes) : bytes;
}
