import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportPlan } from '../domain/graph.js';
import { ownEntries } from './own-entries.js';
import { readOwnFile } from './read-own-file.js';

/**
 * Graphs that are kept from one start to the next, each in a file that is named after its key: a hash of
 * all that the graph depends on. Nothing here fails: what cannot be kept or trusted is not there.
 */
interface GraphCache {
  /** The graph that was kept under a key, if its file is whole, and nobody else could have written it. */
  read(key: string): Promise<ImportPlan | undefined>;
  /** Keeps a graph, and removes old ones. */
  keep(key: string, plan: ImportPlan): Promise<void>;
}

interface CacheBounds {
  readonly maxEntries: number;
  readonly maxBytes: number;
}

/** A few versions of one universe, or a few universes. */
const BOUNDS: CacheBounds = { maxEntries: 4, maxBytes: 256_000_000 };

const SEPARATOR = '\n';

export function createGraphCache(directory: string, bounds: CacheBounds = BOUNDS): GraphCache {
  const fileOf = (key: string) => join(directory, `${key}.json`);

  async function removeOld(): Promise<void> {
    const entries = await ownEntries(directory);
    let bytes = 0;
    for (const [place, { path, size }] of entries.entries()) {
      bytes += size;
      if (place >= bounds.maxEntries || bytes > bounds.maxBytes) await rm(path, { force: true });
    }
  }

  return {
    async read(key) {
      const bytes = await readOwnFile(fileOf(key), bounds.maxBytes).catch(() => undefined);
      return bytes && unseal(key, bytes);
    },
    async keep(key, { version, nodes, edges }) {
      // Others may start at the same time: each writes a file of its own, and the last to be renamed stays.
      const fresh = join(directory, `${key}.${randomBytes(6).toString('hex')}.json`);
      try {
        const sealed = seal(key, { version, nodes, edges });
        if (sealed.length > bounds.maxBytes) return;
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await writeFile(fresh, sealed, { flag: 'wx', mode: 0o600 });
        await rename(fresh, fileOf(key));
        await removeOld();
      } catch {
        // A disk that is full or read-only: the next start reads the seed files again.
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** A graph as text, below a line that no other content and no other key has. */
function seal(key: string, plan: ImportPlan): string {
  const text = JSON.stringify(plan);
  return `${sealOf(key, Buffer.from(text))}${SEPARATOR}${text}`;
}

function unseal(key: string, bytes: Buffer): ImportPlan | undefined {
  const end = bytes.indexOf(SEPARATOR);
  const content = bytes.subarray(end + 1);
  if (bytes.toString('latin1', 0, end) !== sealOf(key, content)) return undefined;
  return JSON.parse(content.toString()) as ImportPlan;
}

function sealOf(key: string, content: Buffer): string {
  return createHash('sha256').update(`${key}\n`).update(content).digest('hex');
}
