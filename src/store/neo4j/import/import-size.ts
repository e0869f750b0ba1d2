import type { Transaction } from 'neo4j-driver';
import type { GraphDifference } from './read-difference.js';

/** The import needs more memory than one transaction may use; nothing was written. */
export class ImportTooLargeError extends Error {
  override readonly name = 'ImportTooLargeError';
  /** Bytes of the server's memory. */
  readonly needed: number;
  readonly available: number;

  constructor(size: { needed: number; available: number; rows: number }) {
    const [needed, available] = [size.needed, size.available].map(inMegabytes);
    super(
      `The import writes ${size.rows} nodes and relationships at once, which takes about ${needed} MB of the database's memory where one transaction may use ${available} MB; nothing was written. Give the server more heap (server.memory.heap.max_size), or load in bulk: throughline export --format neo4j-csv, then neo4j-admin database import full.`,
    );
    this.needed = size.needed;
    this.available = size.available;
  }
}

/** The memory that a transaction holds until it commits; measured on 5.26 with all indexes. */
const BYTES_PER_NODE = 7_500;
const BYTES_PER_EDGE = 2_000;

/** The usable share of the limit; close to the limit the server does little but collect garbage. */
const USABLE = 0.8;

const SETTINGS = `SHOW SETTINGS 'dbms.memory.transaction.total.max', 'db.memory.transaction.total.max', 'db.memory.transaction.max'
YIELD value
RETURN value`;

const HEAP = `CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes
RETURN attributes.HeapMemoryUsage.value.properties.max`;

/** Throws unless one transaction can hold a difference; without a limit the server is asked. */
export async function assertFits(
  transaction: Transaction,
  { nodes, edges, rows }: GraphDifference,
  limit?: number,
): Promise<void> {
  const [writtenNodes, writtenEdges] = [nodes, edges].map(
    ({ created, changed, removed }) => created.length + changed.length + removed.length,
  ) as [number, number];
  const needed = writtenNodes * BYTES_PER_NODE + writtenEdges * BYTES_PER_EDGE;
  const available = Math.floor((limit ?? (await readLimit(transaction))) * USABLE);
  if (needed > available) throw new ImportTooLargeError({ needed, available, rows });
}

/** The lowest of the configured limits and the heap size. */
async function readLimit(transaction: Transaction): Promise<number> {
  const settings = await transaction.run(SETTINGS);
  const heap = await transaction.run(HEAP);
  const limits = [
    ...settings.records.map((record) => readBytes(record.get(0))),
    ...heap.records.map((record) => Number(record.get(0))),
  ].filter((bytes) => bytes > 0);
  return Math.min(...limits);
}

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/** Reads "358.40MiB", as Neo4j prints sizes; 0 stands for no limit. */
function readBytes(value: string | null): number {
  const [, number, unit = 'B'] = /^([\d.]+)\s*([A-Za-z]*)$/.exec(value ?? '') ?? [];
  return Number(number ?? 0) * (UNITS[unit] ?? 1);
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
