import { type GraphStatistics, readStatistics } from '../../domain/graph-statistics.js';
import type { Database } from './connection/database.js';
import { guardRead } from './connection/guard-read.js';
import { createRow } from './cypher/row.js';

/** What the record that describes a graph says. */
export interface Dataset {
  /** Undefined where no graph was imported. */
  readonly version: string | undefined;
  readonly statistics: GraphStatistics;
}

export interface DatasetReader {
  /** Reads the record of the present graph. */
  read(): Promise<Dataset>;
  /** The statistics of the graph that was last read from: one object for as long as that is the same. */
  statistics(): Promise<GraphStatistics>;
  /** Makes the next call of `statistics` read; due after an import, which no read has noticed yet. */
  forget(): void;
}

export function createDatasetReader(database: Pick<Database, 'read' | 'graph'>): DatasetReader {
  let known: { readonly graph: number; readonly statistics: GraphStatistics } | undefined;
  let reading: Promise<Dataset> | undefined;

  function read(): Promise<Dataset> {
    return database.read(async (ask, graph) => {
      const [record] = takeRecords(await ask(DATASET, {}));
      if (known?.graph !== graph) known = { graph, statistics: readStatistics(record?.[1]) };
      return { version: record?.[0] as string | undefined, statistics: known.statistics };
    });
  }

  return {
    read,
    async statistics() {
      if (known !== undefined && known.graph === database.graph()) return known.statistics;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return (await reading).statistics;
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
