import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ImportPlan } from './domain/graph.js';
import { createGraphCache, hashCode } from './graph-cache/index.js';
import type { Fault } from './seed/index.js';
import { hashFiles } from './seed/read/hash-files.js';

/** The seed files cannot be served; `faults` are what `throughline check` reports. */
export class UniverseError extends Error {
  override readonly name = 'UniverseError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The universe has ${faults.length} fault${faults.length === 1 ? '' : 's'}.`);
    this.faults = faults;
  }
}

/** The modules that make a graph of files: the source, or what was built from it. */
const code = fileURLToPath(new URL('.', import.meta.url));

/**
 * The graph of seed files: as an earlier start has kept it if neither they nor the code differ, and else
 * read, checked and kept.
 *
 * @throws UniverseError when the files are faulty.
 */
export async function readGraph(
  directories: readonly string[],
  cacheDirectory: string | undefined,
): Promise<ImportPlan> {
  const key = cacheDirectory === undefined ? undefined : await keyOf(directories);
  if (cacheDirectory === undefined || key === undefined) return makeGraph(directories);

  const cache = createGraphCache(cacheDirectory);
  const kept = await cache.read(key);
  if (kept !== undefined) return kept;
  const plan = await makeGraph(directories);
  // A file that was written meanwhile may have been read as it was or as it is.
  if ((await keyOf(directories)) === key) await cache.keep(key, plan);
  return plan;
}

async function keyOf(directories: readonly string[]): Promise<string | undefined> {
  const files = await hashFiles(directories);
  if (files === undefined) return undefined;
  return createHash('sha256')
    .update(`${files}\n${hashCode(code)}`)
    .digest('hex');
}

/** Reading and checking take longer to load than a kept graph takes to be read. */
async function makeGraph(directories: readonly string[]): Promise<ImportPlan> {
  const [{ readUniverse }, { toImportPlan }] = await Promise.all([
    import('./seed/index.js'),
    import('./facts/index.js'),
  ]);
  const read = await readUniverse(directories);
  if (read.kind === 'faulty') throw new UniverseError(read.faults);
  return toImportPlan(read.universe);
}
