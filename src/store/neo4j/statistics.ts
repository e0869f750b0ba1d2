import { type GraphStatistics, readStatistics } from '../../domain/graph-statistics.js';
import type { Database } from './connection/database.js';
import { guardRead } from './connection/guard-read.js';
import { createRow } from './cypher/row.js';

export interface StatisticsReader {
  /** The same object until another graph was read. */
  read(): Promise<GraphStatistics>;
  /** To be called after an import, of which nothing may have been read yet. */
  forget(): void;
}

/** Reads the statistics of each graph once, whoever asks for them. */
export function createStatisticsReader(
  database: Pick<Database, 'read' | 'graph'>,
): StatisticsReader {
  let known: { readonly graph: number; readonly statistics: GraphStatistics } | undefined;
  let reading: Promise<GraphStatistics> | undefined;

  async function read(): Promise<GraphStatistics> {
    try {
      known = await database.read(async (ask, graph) => {
        const [dataset] = takeStatistics(await ask(STATISTICS, {}));
        return { graph, statistics: readStatistics(dataset?.[0]) };
      });
      return known.statistics;
    } finally {
      reading = undefined;
    }
  }

  return {
    async read() {
      if (known !== undefined && known.graph === database.graph()) return known.statistics;
      reading ??= read();
      return reading;
    },
    forget() {
      known = undefined;
    },
  };
}

const statisticsRow = createRow();
const takeStatistics = statisticsRow.list({
  clauses: ['MATCH (n0:Dataset)'],
  item: ['[n0.statistics]'],
  order: ['ORDER BY n0.id'],
});
const STATISTICS = guardRead(statisticsRow);
