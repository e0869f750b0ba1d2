import { readStatistics } from '../../domain/graph-statistics.js';
import type { ServedGraph } from '../graph-store.js';
import type { Database } from './connection/database.js';
import { guardRead } from './connection/guard-read.js';
import type { Ask } from './connection/read-one-graph.js';
import { createRow } from './cypher/row.js';

/** The version where no graph was imported. */
export const NO_GRAPH = 'empty';

/** Reads the record that describes a graph. */
interface DatasetReader {
  /** Reads the record of the present graph. */
  read(): Promise<ServedGraph>;
  /** The record of the graph of this number, within a read of it; asked for unless it is known. */
  within(ask: Ask, number: number): Promise<ServedGraph>;
  /** The record of the graph that was last read from: one object for as long as that is the same. */
  current(): Promise<ServedGraph>;
  /** Makes the next call of `current` read; due after an import, which no read has noticed yet. */
  forget(): void;
}

export function createDatasetReader(database: Pick<Database, 'read' | 'graph'>): DatasetReader {
  let known: { readonly number: number; readonly graph: ServedGraph } | undefined;
  let reading: Promise<ServedGraph> | undefined;

  async function readRecord(ask: Ask, number: number): Promise<ServedGraph> {
    const [record] = takeRecords(await ask(DATASET, {}));
    if (known?.number !== number) {
      const version = String(record?.[0] ?? NO_GRAPH);
      known = { number, graph: { version, statistics: readStatistics(record?.[1]) } };
    }
    return known.graph;
  }

  function read(): Promise<ServedGraph> {
    return database.read(readRecord);
  }

  return {
    read,
    async within(ask, number) {
      return known?.number === number ? known.graph : readRecord(ask, number);
    },
    async current() {
      if (known !== undefined && known.number === database.graph()) return known.graph;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    forget() {
      known = undefined;
    },
  };
}

const row = createRow();
const takeRecords = row.list({
  clauses: ['MATCH (n0:Dataset)'],
  item: ['[n0.version, n0.statistics]'],
  order: ['ORDER BY n0.id'],
});
const DATASET = guardRead(row);
