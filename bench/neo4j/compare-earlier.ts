import { basename } from 'node:path';
import { printRatio, printVerdict } from '../statistics.js';
import { printTable } from '../table.js';
import { extentOf } from './compare-contenders.js';
import { type OperationName, operationNames, operations } from './contender.js';
import { type Contender, startContenderProcess, startEarlier } from './contender-process.js';
import { measure, ratioOf, type Subject, warmUp } from './measure.js';
import { printMedian } from './print-median.js';
import { samplesFor, subjectOf } from './subjects.js';

/** What noise makes of two equal servers. */
const MAX_RATIO = 1.05;

interface Extents {
  readonly clone: string;
  readonly smoke: boolean;
}

/** Our server and the one built in another clone, alternating over one database. */
export async function compareEarlier(uri: string, { clone, smoke }: Extents): Promise<string> {
  const extent = extentOf(smoke);
  const servers: Contender[] = [];
  try {
    const ours = await startContenderProcess('ours', uri);
    servers.push(ours);
    servers.push(await startEarlier(clone, uri));
    const samples = await samplesFor(ours, uri);
    const subjectsOf = (operation: OperationName): readonly Subject[] =>
      servers.map((server) => ({
        ...subjectOf(server, operation, samples),
        name: server === ours ? 'ours' : 'before',
      }));
    await warmUp(subjectsOf, extent);
    const rows: (readonly string[])[] = [];
    for (const operation of operationNames) {
      const measured = await measure(subjectsOf(operation), extent);
      const ratio = ratioOf(measured.get('ours'), measured.get('before'));
      console.error(`  ${operation}, ours to before: ${printRatio(ratio)}`);
      rows.push([
        operations[operation],
        printMedian(measured.get('ours')),
        printMedian(measured.get('before')),
        printRatio(ratio),
        printVerdict(ratio, { atMost: MAX_RATIO }),
      ]);
    }
    return printTable(
      `p50 in milliseconds through HTTP, and that of the build in ${basename(clone)}`,
      ['', 'ours', 'before', 'ratio', `<= ${printRatio(MAX_RATIO)}`],
      rows,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
