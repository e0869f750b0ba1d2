import type { Record as Row, Session, Transaction } from 'neo4j-driver';
import { LOCK_LABEL, STATE_LABEL } from '../schema/graph-schema.js';

/*
 * Neo4j isolates no better than READ COMMITTED: while a commit is being applied, a reader sees part
 * of it. Of a large import that part lasts a second. So an import counts its commits on a node of
 * their own, before and after each, in transactions of their own; a statement that reads this node
 * first and last, and finds the same even counts, has seen no commit half done.
 */

/** What the transaction of an import is known by to others. */
export const IMPORT_METADATA = Object.freeze({ throughline: 'import' });

const BEGIN = `MATCH (state:${STATE_LABEL} {id: 'import'})
SET state.begun = state.begun + 1`;

const END = `MATCH (state:${STATE_LABEL} {id: 'import'})
SET state.ended = state.begun`;

export async function createState(session: Session): Promise<void> {
  await session.run(`MERGE (state:${STATE_LABEL} {id: 'import'})
ON CREATE SET state.begun = 0, state.ended = 0`);
}

/** Waits for any other import, which holds this node until its transaction ends. */
export async function takeLock(transaction: Transaction): Promise<void> {
  await transaction.run(`MERGE (lock:${LOCK_LABEL} {id: 'import'})
SET lock.takenAt = datetime()`);
}

/** Sets marks right that a killed import has left; for the holder of the lock, since no one else commits. */
export async function settleMarks(session: Session): Promise<void> {
  await session.run(`MATCH (state:${STATE_LABEL} {id: 'import'})
WHERE state.begun <> state.ended
SET state.ended = state.begun`);
}

/** Commits between the two marks, which `session` sets. */
export async function commitMarked(transaction: Transaction, session: Session): Promise<void> {
  await session.run(BEGIN);
  try {
    await transaction.commit();
  } finally {
    await session.run(END);
  }
}

/**
 * A statement that returns one row as `answer`, made to tell whether a commit came between:
 *
 *     OPTIONAL MATCH (before:ImportState {id: 'import'})
 *     WITH before.begun AS begun, before.ended AS ended
 *     LIMIT 1
 *     WITH begun, ended, [...] AS answer
 *     LIMIT 1
 *     OPTIONAL MATCH (after:ImportState {id: 'import'})
 *     RETURN answer, begun = ended AND begun = after.begun AND ended = after.ended AS undisturbed
 */
export function guardRead(answer: string): string {
  return `OPTIONAL MATCH (before:${STATE_LABEL} {id: 'import'})
WITH coalesce(before.begun, 0) AS begun, coalesce(before.ended, 0) AS ended
LIMIT 1
WITH begun, ended, ${answer} AS answer
LIMIT 1
OPTIONAL MATCH (after:${STATE_LABEL} {id: 'import'})
RETURN answer, begun = ended AND begun = coalesce(after.begun, 0) AND ended = coalesce(after.ended, 0) AS undisturbed`;
}

/** Whether a guarded statement has seen one graph from first to last. */
export function isUndisturbed(row: Row): boolean {
  return row.get('undisturbed') === true;
}

/**
 * Whether an import may be committing now; asked after a disturbed read. An import that was killed
 * between its marks has left them unequal, but no transaction.
 */
export async function isImporting(session: Session): Promise<boolean> {
  const { records } = await session.run(
    'SHOW TRANSACTIONS YIELD metaData WHERE metaData.throughline = $name RETURN count(*) AS imports',
    { name: IMPORT_METADATA.throughline },
  );
  return records[0]?.get('imports') > 0;
}
