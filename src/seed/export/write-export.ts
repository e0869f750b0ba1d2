import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isSystemError } from '../read/system-error.js';
import type { ExportedFiles } from './export-universe.js';

/** Lists the files of an export with their hashes, so that the next one knows what it may replace. */
const MANIFEST = '.throughline-export.json';

export type WrittenExport =
  | { readonly kind: 'written'; readonly files: number }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Writes exported files as a whole: beside the directory first, then into its place. A directory that
 * holds anything but an earlier, untouched export stays as it is.
 */
export async function writeExport(files: ExportedFiles, directory: string): Promise<WrittenExport> {
  const out = resolve(directory);
  try {
    const reason = await refusalOf(out, directory);
    if (reason !== undefined) return { kind: 'refused', reason };
    await replace(files, out);
    return { kind: 'written', files: files.size };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { kind: 'refused', reason: `cannot write "${directory}": ${error.message}` };
  }
}

async function replace(files: ExportedFiles, out: string): Promise<void> {
  const fresh = `${out}.${process.pid}.new`;
  const old = `${out}.${process.pid}.old`;
  try {
    for (const [path, text] of files) await write(join(fresh, path), text);
    await write(join(fresh, MANIFEST), manifestOf(files));
    if (await exists(out)) await rename(out, old);
    await rename(fresh, out);
  } finally {
    for (const left of [fresh, old]) {
      if (await exists(left)) await rm(left, { recursive: true });
    }
  }
}

/** True when one of the paths lies in the other. */
export function isNested(a: string, b: string): boolean {
  const path = relative(resolve(a), resolve(b));
  const back = relative(resolve(b), resolve(a));
  return [path, back].some((one) => one !== '..' && !one.startsWith(`..${sep}`));
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function manifestOf(files: ExportedFiles): string {
  const hashes = Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)]));
  return `${JSON.stringify({ files: hashes }, null, 2)}\n`;
}

async function refusalOf(out: string, shown: string): Promise<string | undefined> {
  if (!(await exists(out))) return undefined;
  if (!(await lstat(out)).isDirectory()) return `expected "${shown}" to be a directory`;
  const hashes = await readManifest(out);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = relative(out, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory() || path === MANIFEST) continue;
    const hash = hashes.get(path);
    if (hash === undefined || !entry.isFile()) {
      return `expected "${shown}" to be empty or an earlier export, found ${path} in it`;
    }
    if (hash !== hashOf(await readFile(join(out, path), 'utf8'))) {
      return `expected the earlier export in "${shown}" unchanged, but ${path} was edited`;
    }
  }
  return undefined;
}

async function readManifest(out: string): Promise<ReadonlyMap<string, string>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(out, MANIFEST), 'utf8'));
    const files = typeof manifest === 'object' && manifest !== null && 'files' in manifest;
    return new Map(files ? Object.entries(manifest.files as Record<string, string>) : []);
  } catch {
    return new Map();
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
