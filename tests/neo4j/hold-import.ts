import type { ImportPlan } from '../../src/domain/graph.js';
import { type Neo4jSettings, openDriver } from '../../src/store/neo4j/connection/connect.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { type Flush, openBoltTap } from '../neo4j-stub/open-bolt-tap.js';

/** Messages that an import sends to the database. */
export const LOCK = /MERGE \(lock:ImportLock/;
export const BEGIN = /SET state\.commits = before/;
export const END = /WHERE state\.commits = \$commit/;
export const COMMIT = /^COMMIT/;

export function says(what: RegExp, { names, text }: Flush): boolean {
  return what.test(`${names.join(' ')} ${text}`);
}

export interface WatchedImport {
  /** Resolves to whether it has succeeded, once it has ended. */
  readonly ended: Promise<boolean>;
  /** Closes the connections that are left; call it after the import has ended. */
  close(): void;
}

/** Imports, and shows each message to `pass` before it reaches the database. */
export async function watchImport(
  settings: Neo4jSettings,
  plan: ImportPlan,
  pass: (flush: Flush) => Promise<void>,
): Promise<WatchedImport> {
  const tap = await openBoltTap(settings.uri, { pass });
  const driver = openDriver({ ...settings, uri: tap.uri });
  const { database } = settings;
  const ended = importGraph(driver, plan, { database })
    .then(
      () => true,
      () => false,
    )
    .finally(() => driver.close());
  return { ended, close: tap.close };
}

/** Messages that are held back until they are forwarded. */
interface Held extends Flush {
  forward(): void;
}

/** An import that can be held at any message. */
export interface HeldImport extends WatchedImport {
  /** Resolves with the next message that matches, which is held; call it before the import sends that. */
  until(what: RegExp): Promise<Held>;
}

export async function holdImport(settings: Neo4jSettings, plan: ImportPlan): Promise<HeldImport> {
  const holds: { readonly what: RegExp; readonly hold: (held: Held) => void }[] = [];
  const watched = await watchImport(settings, plan, async (flush) => {
    const at = holds.findIndex(({ what }) => says(what, flush));
    const [found] = at < 0 ? [] : holds.splice(at, 1);
    if (found === undefined) return;
    await new Promise<void>((forward) => found.hold({ ...flush, forward }));
  });
  return { ...watched, until: (what) => new Promise((hold) => holds.push({ what, hold })) };
}
