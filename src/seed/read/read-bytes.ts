import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Fault } from '../faults/fault.js';
import { wholeFileFault } from './find-files.js';
import { isSystemError } from './system-error.js';

const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The bytes of a regular file, or why they were not read. Never waits for a pipe or follows a link. */
export async function readBytes(path: string): Promise<Buffer | Fault> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const info = await handle.stat();
    if (!info.isFile()) return wholeFileFault('path-refused', path, 'expected a regular file');
    if (info.size > MAX_FILE_BYTES) return tooLarge(path, info.size);
    const bytes = await handle.readFile();
    return bytes.length > MAX_FILE_BYTES ? tooLarge(path, bytes.length) : bytes;
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
