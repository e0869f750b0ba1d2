import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** The bytes of a file if nobody but this user could have written it; undefined otherwise. */
export async function readOwnFile(path: string, maxBytes: number): Promise<Buffer | undefined> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || !isOwn(stats) || stats.size > maxBytes) return undefined;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Windows knows no owners by number, and keeps the folders of users apart itself. */
function isOwn({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}
