import { createHash } from 'node:crypto';
import * as fileSystem from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isSystemError } from '../read/system-error.js';
import type { ExportedFiles } from './export-universe.js';

/** Lists the files of an export with their hashes, so that the next one knows what it may replace. */
const MANIFEST = '.throughline-export.json';

export type WrittenExport =
  | { readonly kind: 'written'; readonly files: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** The functions of the file system that are used. */
export type Disk = Pick<
  typeof fileSystem,
  'lstat' | 'mkdir' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'writeFile'
>;

/**
 * Writes exported files as a whole: beside the directory first, then in its place. A directory that
 * holds anything but an earlier, unedited export is left as it is. Whatever fails, the earlier export
 * or the new one is there as a whole: under its own name or, if not even that can be restored, under
 * the name that the reason gives.
 */
export async function writeExport(
  files: ExportedFiles,
  directory: string,
  disk: Disk = fileSystem,
): Promise<WrittenExport> {
  const out = resolve(directory);
  try {
    const reason = await refusalOf(disk, out, directory);
    if (reason !== undefined) return { kind: 'refused', reason };
    await replace(disk, files, out);
    return { kind: 'written', files: files.size };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { kind: 'refused', reason: `cannot write "${directory}": ${error.message}` };
  }
}

/** Removes nothing before its replacement is in place. */
async function replace(disk: Disk, files: ExportedFiles, out: string): Promise<void> {
  const fresh = `${out}.${process.pid}.new`;
  const old = `${out}.${process.pid}.old`;
  try {
    for (const [path, text] of files) await write(disk, join(fresh, path), text);
    await write(disk, join(fresh, MANIFEST), manifestOf(files));
    await swap(disk, fresh, out, old);
  } catch (error) {
    // Remains of the new export do no harm, and the first failure says more.
    await disk.rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await disk.rm(old, { recursive: true, force: true });
}

async function swap(disk: Disk, fresh: string, out: string, old: string): Promise<void> {
  const isReplaced = await exists(disk, out);
  if (isReplaced) await disk.rename(out, old);
  try {
    await disk.rename(fresh, out);
  } catch (error) {
    if (isReplaced) await disk.rename(old, out);
    throw error;
  }
}

/** Whether one of the paths lies within the other. */
export function isNested(a: string, b: string): boolean {
  const path = relative(resolve(a), resolve(b));
  const back = relative(resolve(b), resolve(a));
  return [path, back].some((one) => one !== '..' && !one.startsWith(`..${sep}`));
}

async function write(disk: Disk, path: string, text: string): Promise<void> {
  await disk.mkdir(dirname(path), { recursive: true });
  await disk.writeFile(path, text);
}

function manifestOf(files: ExportedFiles): string {
  const hashes = Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)]));
  return `${JSON.stringify({ files: hashes }, null, 2)}\n`;
}

async function refusalOf(disk: Disk, out: string, shown: string): Promise<string | undefined> {
  if (!(await exists(disk, out))) return undefined;
  if (!(await disk.lstat(out)).isDirectory()) return `expected "${shown}" to be a directory`;
  const hashes = await readManifest(disk, out);
  const entries = await disk.readdir(out, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = relative(out, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory() || path === MANIFEST) continue;
    const hash = hashes.get(path);
    if (hash === undefined || !entry.isFile()) {
      return `expected "${shown}" to be empty or an earlier export, found ${path} in it`;
    }
    if (hash !== hashOf(await disk.readFile(join(out, path), 'utf8'))) {
      return `expected the earlier export in "${shown}" unchanged, but ${path} was edited`;
    }
  }
  return undefined;
}

async function readManifest(disk: Disk, out: string): Promise<ReadonlyMap<string, string>> {
  try {
    const manifest: unknown = JSON.parse(await disk.readFile(join(out, MANIFEST), 'utf8'));
    const files = typeof manifest === 'object' && manifest !== null && 'files' in manifest;
    return new Map(files ? Object.entries(manifest.files as Record<string, string>) : []);
  } catch {
    return new Map();
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** False only when there certainly is nothing. */
async function exists(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (isSystemError(error) && ['ENOENT', 'ENOTDIR'].includes(error.code ?? '')) return false;
    throw error;
  }
}
