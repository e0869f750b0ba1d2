import type { Driver, Session, Transaction } from 'neo4j-driver';
import type { ImportPlan } from '../../../domain/graph.js';
import type { ImportSummary } from '../../graph-store.js';
import { applySchema } from '../schema/check-schema.js';
import { type Change, describeChanges } from './describe-changes.js';
import { assertFits } from './import-size.js';
import { commitCounted, IMPORT_METADATA, settleCount, takeLock } from './import-state.js';
import { readDifference } from './read-difference.js';
import { storeGraph } from './stored-graph.js';
import { writeDifference } from './write-difference.js';

interface ImportOptions {
  readonly database?: string | undefined;
  /** Only compares, and lists by name what would change. */
  readonly dryRun?: boolean;
  /** The bytes that one transaction may take; absent for the limit in the server's settings. */
  readonly transactionLimit?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is; in phase `lock` it waits for another import to end. */
export interface ImportProgress {
  readonly phase: 'schema' | 'lock' | 'compare' | 'write' | 'commit';
  readonly done: number;
  readonly total: number;
}

export interface GraphImport extends ImportSummary {
  /** The changes of a dry run, by name; empty otherwise. */
  readonly changes: readonly Change[];
}

/** Rows that the driver holds at once; a whole graph would not fit into memory. */
const FETCH_SIZE = 10_000;

/**
 * Makes the database hold exactly the plan's graph, in one transaction that writes only what differs.
 * Where nothing does, nothing is committed. A second import waits for the first to end.
 */
export async function importGraph(
  driver: Driver,
  plan: ImportPlan,
  options: ImportOptions = {},
): Promise<GraphImport> {
  const { database, dryRun = false, onProgress = () => {} } = options;
  const graph = storeGraph(plan);
  const open = (): Session =>
    driver.session({
      ...(database === undefined ? {} : { database }),
      defaultAccessMode: dryRun ? 'READ' : 'WRITE',
      fetchSize: FETCH_SIZE,
    });
  const session = open();
  const counter = open();
  try {
    if (!dryRun) {
      onProgress({ phase: 'schema', done: 0, total: 1 });
      await applySchema(session);
    }
    // Readers wait for transactions with this metadata; a dry run keeps nobody waiting.
    const metadata = dryRun ? {} : IMPORT_METADATA;
    return await inTransaction({ session, counter, metadata }, async (transaction) => {
      if (!dryRun) {
        onProgress({ phase: 'lock', done: 0, total: 1 });
        await takeLock(transaction);
        await settleCount(transaction, counter);
      }
      onProgress({ phase: 'compare', done: 0, total: graph.size });
      const difference = await readDifference(transaction, graph);
      const { rows, count } = difference;
      const summary = { version: plan.version, ...count };
      if (dryRun) {
        const changes = await describeChanges(transaction, graph, difference);
        return { keep: false, value: { ...summary, changes } };
      }
      await assertFits(transaction, difference, options.transactionLimit);
      await writeDifference(transaction, graph, difference, (done) =>
        onProgress({ phase: 'write', done, total: rows }),
      );
      if (rows > 0) onProgress({ phase: 'commit', done: 0, total: 1 });
      return { keep: rows > 0, value: { ...summary, changes: [] } };
    });
  } finally {
    await session.close();
    await counter.close();
  }
}

interface Connections {
  readonly session: Session;
  /** Updates the count while the transaction of the other session is open. */
  readonly counter: Session;
  readonly metadata: object;
}

/** Commits if the work says so, and rolls back in every other case. */
async function inTransaction<Value>(
  { session, counter, metadata }: Connections,
  work: (transaction: Transaction) => Promise<{ keep: boolean; value: Value }>,
): Promise<Value> {
  const transaction = await session.beginTransaction({ metadata });
  try {
    const { keep, value } = await work(transaction);
    if (keep) await commitCounted(transaction, counter);
    return value;
  } finally {
    if (transaction.isOpen()) await transaction.rollback();
  }
}
