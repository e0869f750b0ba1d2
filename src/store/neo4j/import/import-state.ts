import type { Session, Transaction } from 'neo4j-driver';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';

/*
 * Neo4j's isolation level is READ COMMITTED: while a commit is being applied, readers see a part of
 * it, for about a second with a large import. So an import increments a count before and after its
 * commit, in transactions of their own, and every statement reads that count last. A statement that
 * returns the count of a moment when nothing was being committed has not seen half a commit (a
 * sequence lock).
 *
 * The count is odd while an import commits, and never decreases. The import that holds the lock
 * makes it odd, with a number that was never used before. "Commit n is over" makes it even. Only
 * those who know that may write it: the import itself once the database has confirmed commit n, or
 * the next holder of the lock, since the lock ends with the transaction. The statement about n
 * remains true and affects no other number, so it may arrive late, twice, or from an import that
 * has long been killed.
 */

/** Marks the transaction of an import for others to recognise. */
export const IMPORT_METADATA = Object.freeze({ throughline: 'import' });

const COUNT = `MATCH (state:${STATE_LABEL} {id: 'import'})
RETURN state.commits AS commits`;

/** The write locks the node, so that what is read from it next is not about to change. */
const LOCKED = `SET state.countedAt = datetime()
WITH state`;

/** In a database that was emptied, the count starts above every number that readers may remember. */
const BEGIN = `MERGE (state:${STATE_LABEL} {id: 'import'})
${LOCKED}, coalesce(state.commits, 2 * timestamp()) AS before
SET state.commits = before + 1 + before % 2
RETURN state.commits AS commit`;

const END = `MATCH (state:${STATE_LABEL} {id: 'import'})
${LOCKED}
WHERE state.commits = $commit
SET state.commits = state.commits + 1`;

/** Waits for any other import, which locks this node until its transaction ends. */
export async function takeLock(transaction: Transaction): Promise<void> {
  await transaction.run(`MERGE (lock:${LOCK_LABEL} {id: 'import'})
SET lock.takenAt = datetime()`);
}

/**
 * Makes the count even after an import that was killed, or has not done so itself yet. The transaction
 * that holds the lock reads the count, since no import can be committing while it can read.
 */
export async function settleCount(transaction: Transaction, session: Session): Promise<void> {
  const count = await readCount(transaction);
  if (count % 2 === 1) await endCount(session, count);
}

/**
 * Commits, with an odd count in the meantime, which `session` writes. It stays odd when the commit
 * fails, since a database that was lost may still apply it; the next import settles the count.
 */
export async function commitCounted(transaction: Transaction, session: Session): Promise<void> {
  const { records } = await session.run(BEGIN);
  await transaction.commit();
  await endCount(session, records[0]?.get('commit'));
}

async function endCount(session: Session, commit: number): Promise<void> {
  await session.run(END, { commit });
}

/** The count; 0 before the first import. */
export async function readCount(from: Session | Transaction): Promise<number> {
  const { records } = await from.run(COUNT);
  return records[0]?.get('commits') ?? 0;
}

/**
 * Whether an import may be committing. One that was killed leaves an odd count, but no transaction. A
 * user who may not see the transactions of others would take an import by another for a killed one.
 */
export async function isImporting(session: Session): Promise<boolean> {
  const { records } = await session.run(
    'SHOW TRANSACTIONS YIELD metaData WHERE metaData.throughline = $name RETURN count(*) AS imports',
    { name: IMPORT_METADATA.throughline },
  );
  return records[0]?.get('imports') > 0;
}
