import { median, printNumber, printRatio, printVerdict } from '../statistics.js';
import { printTable } from '../table.js';
import type { Comparison } from './compare-contenders.js';
import {
  contenderNames,
  type OperationName,
  operationNames,
  operations,
  theSix,
} from './contender.js';
import { ratioOf } from './measure.js';
import { printMedian } from './print-median.js';

/** The most that our time may be of a peer's, for each operation. */
const maxRatios = {
  'neo4j-graphql': {
    film: 0.5,
    cast: 0.5,
    franchise: 0.5,
    page: 0.5,
    roots: 0.5,
    hops: 0.1,
    deep: 0.1,
  },
  'data-loader': { film: 1.1, cast: 1, franchise: 1, page: 1, roots: 1, hops: 1 },
  bare: { film: 1.25, cast: 1.25, franchise: 1.25, page: 1.25, roots: 1.25, hops: 1.25 },
} as const satisfies Record<string, Partial<Record<OperationName, number>>>;
const MAX_MEDIAN = 0.25;
const MAX_COLD = 1;
const ROUND_TRIPS = 1;

const heads = {
  'neo4j-graphql': '@neo4j/graphql',
  'data-loader': 'DataLoader',
  bare: 'bare',
} as const;
type Peer = keyof typeof heads;
const peers = Object.keys(heads) as readonly Peer[];

/** The tables of one universe. */
export function printComparison(universe: string, comparison: Comparison): string {
  const { newText, newQuestion } = comparison;
  return [
    printWarm(universe, comparison),
    printCold('A new text', newText),
    printCold('The same over a database with empty caches', newQuestion),
    printRoundTrips(comparison),
  ].join('\n');
}

function printWarm(universe: string, { warm }: Comparison): string {
  const rows = operationNames.map((operation) => {
    const measured = warm.get(operation);
    return [
      operations[operation],
      ...contenderNames.map((name) => printMedian(measured?.get(name))),
      ...peers.flatMap((peer) => {
        const limits: Partial<Record<OperationName, number>> = maxRatios[peer];
        return printLimited(ratioOf(measured?.get('ours'), measured?.get(peer)), limits[operation]);
      }),
    ];
  });
  const ratios = theSix.map((operation) => {
    const measured = warm.get(operation);
    return ratioOf(measured?.get('ours'), measured?.get('neo4j-graphql'));
  });
  const last = [
    'median of the first six',
    '',
    '',
    '',
    '',
    ...printLimited(median(ratios), MAX_MEDIAN),
  ];
  const table = printTable(
    `p50 in milliseconds through HTTP on ${universe}, and ours to theirs`,
    [
      '',
      'ours',
      ...peers.map((peer) => heads[peer]),
      ...peers.flatMap((peer) => [`ours/${heads[peer]}`, 'target', '']),
    ],
    [...rows, last],
  );
  return `${table}${printFailures(warm)}`;
}

function printLimited(ratio: number, limit: number | undefined): readonly string[] {
  const printed = ratio === 0 ? '-' : printRatio(ratio);
  if (limit === undefined) return [printed, '', ''];
  return [printed, `<= ${printRatio(limit)}`, printVerdict(ratio, { atMost: limit })];
}

function printFailures(warm: Comparison['warm']): string {
  const lines = [...warm].flatMap(([operation, measured]) =>
    [...measured].flatMap(([name, result]) =>
      result.kind === 'failed'
        ? [`${operations[operation]}: ${name} failed. ${result.reason}\n`]
        : [],
    ),
  );
  return lines.join('');
}

function printCold(title: string, cold: Comparison['newText']): string {
  const rows = [...cold].map(([operation, measured]) => [
    operations[operation],
    printMedian(measured.get('ours')),
    printMedian(measured.get('neo4j-graphql')),
    ...printLimited(ratioOf(measured.get('ours'), measured.get('neo4j-graphql')), MAX_COLD),
  ]);
  return printTable(
    `${title}, milliseconds`,
    ['', 'ours', heads['neo4j-graphql'], 'ratio', 'target', ''],
    rows,
  );
}

function printRoundTrips({ roundTrips }: Comparison): string {
  const rows = [...roundTrips].map(([operation, trips]) => [
    operations[operation],
    ...contenderNames.map((name) => printTrips(trips.get(name))),
    `= ${ROUND_TRIPS}`,
    trips.get('ours') === ROUND_TRIPS ? 'met' : 'MISSED',
  ]);
  return printTable(
    'Round trips to the database in one operation, counted on the wire',
    ['', 'ours', ...peers.map((peer) => heads[peer]), 'target', ''],
    rows,
  );
}

function printTrips(trips: number | undefined): string {
  return trips === undefined ? 'failed' : printNumber(trips);
}
