import { printNumber, printRatio, printVerdict } from '../statistics.js';
import { printTable } from '../table.js';
import { extentOf } from './compare-contenders.js';
import { type OperationName, operationNames, operations } from './contender.js';
import { type Contender, startContenderProcess } from './contender-process.js';
import { measure, ratioOf, type Subject, warmUp } from './measure.js';
import { printMedian } from './print-median.js';
import type { Sample } from './sample.js';
import { samplesFor, subjectOf } from './subjects.js';

const MAX_RATIO = 1.5;

/** A database of generated works. */
interface Size {
  readonly works: number;
  readonly uri: string;
}

/** Our server over few works and over many, alternating, with answers of the same size. */
export async function compareSizes(
  sizes: readonly [few: Size, many: Size],
  smoke: boolean,
): Promise<string> {
  const extent = extentOf(smoke);
  const servers: Contender[] = [];
  try {
    const samples: (readonly Sample[])[] = [];
    for (const { uri } of sizes) {
      const server = await startContenderProcess('ours', uri);
      servers.push(server);
      samples.push(await samplesFor(server, uri));
    }
    const rows: (readonly string[])[] = [];
    const subjectsOf = (operation: OperationName): readonly Subject[] =>
      servers.map((server, i) => ({
        ...subjectOf(server, operation, samples[i] ?? []),
        name: i === 0 ? 'few' : 'many',
      }));
    await warmUp(subjectsOf, extent);
    for (const operation of operationNames) {
      const measured = await measure(subjectsOf(operation), extent);
      const ratio = ratioOf(measured.get('many'), measured.get('few'));
      console.error(`  ${operation} on few works and on many: ${printRatio(ratio)}`);
      rows.push([
        operations[operation],
        printMedian(measured.get('few')),
        printMedian(measured.get('many')),
        printRatio(ratio),
        printVerdict(ratio, { atMost: MAX_RATIO }),
      ]);
    }
    return printTable(
      `Our p50 in milliseconds on ${printNumber(sizes[0].works)} works and on ${printNumber(sizes[1].works)}`,
      ['', 'few', 'many', 'ratio', `<= ${printRatio(MAX_RATIO)}`],
      rows,
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
