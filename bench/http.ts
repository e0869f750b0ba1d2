import type { BenchmarkOptions } from './benchmark.js';
import type { Answers } from './constant-schema.js';
import { type Contender, startContenderProcess, startEarlier } from './contender-process.js';
import { type HttpOperation, httpOperations } from './http-operations.js';
import { type Amount, load } from './load.js';
import { groupProfile, groups } from './profile-groups.js';
import { median, printNumber, printRatio, printSpread, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MIN_RATIO = 1;

/** The server against others that return the same JSON, alternating, over several connections. */
export async function http({ smoke, profile, against }: BenchmarkOptions): Promise<string> {
  const contenders: Contender[] = [];
  try {
    const ours = await startContenderProcess('throughline', {});
    contenders.push(ours);
    const answers = await readAnswers(ours);
    if (against === undefined) {
      for (const name of ['same-fastify', 'bare'] as const) {
        contenders.push(await startContenderProcess(name, answers.data));
      }
    } else contenders.push(await startEarlier(against));
    for (const contender of contenders) await checkAnswers(contender, answers);
    const tables = [await compareAll(contenders, answers, smoke)];
    if (profile) tables.push(await profileAll(ours, smoke));
    return tables.join('\n');
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
}

interface RecordedAnswers {
  readonly data: Answers;
  readonly bytes: ReadonlyMap<HttpOperation, number>;
}

async function readAnswers(contender: Contender): Promise<RecordedAnswers> {
  const data: Record<string, Answers[string]> = {};
  const bytes = new Map<HttpOperation, number>();
  for (const operation of httpOperations) {
    const text = await send(contender, operation);
    data[operation.name] = readData(operation, text);
    bytes.set(operation, Buffer.byteLength(text));
  }
  return { data, bytes };
}

/** All contenders must answer with the same data to the byte. */
async function checkAnswers(contender: Contender, { data }: RecordedAnswers): Promise<void> {
  for (const operation of httpOperations) {
    const answer = JSON.stringify(readData(operation, await send(contender, operation)));
    if (answer !== JSON.stringify(data[operation.name])) {
      throw new Error(`${contender.name} does not answer as throughline does: ${answer}`);
    }
  }
}

async function send({ url }: Contender, { query, variables }: HttpOperation): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

function readData({ name }: HttpOperation, text: string): Answers[string] {
  const answer = JSON.parse(text) as { data?: Answers[string] | null; errors?: unknown };
  const isWhole = Object.values(answer.data ?? { root: null }).every((root) => root !== null);
  if (answer.data && answer.errors === undefined && isWhole) return answer.data;
  throw new Error(`${name}: expected an answer without errors, got ${text}`);
}

async function compareAll(
  contenders: readonly Contender[],
  { bytes }: RecordedAnswers,
  smoke: boolean,
): Promise<string> {
  const [, ...others] = contenders.map(({ name }) => name);
  // The target applies to the comparison with the last of them.
  const last = others.at(-1) ?? 'bare';
  const rows: (readonly string[])[] = [];
  for (const operation of httpOperations) {
    const measured = await compare(contenders, operation, smoke);
    rows.push([
      operation.title,
      `${printNumber((bytes.get(operation) ?? 0) / 1000)} kB`,
      ...contenders.map(({ name }) => printNumber(median(measured.perSecond(name)))),
      ...others.flatMap((name) => {
        const ratios = measured.ratios(name);
        return [printRatio(median(ratios)), printSpread(ratios, printRatio)];
      }),
      printVerdict(median(measured.ratios(last)), { atLeast: MIN_RATIO }),
      ...contenders.map(({ name }) => printNumber(median(measured.cpu(name)))),
    ]);
  }
  return printTable(
    'Requests a second over HTTP, and processor time in microseconds a request',
    [
      '',
      'answer',
      ...contenders.map(({ name }) => titles[name]),
      ...others.flatMap((name) => [`ours/${titles[name]}`, 'middle half']),
      `>= ${printRatio(MIN_RATIO)}`,
      ...contenders.map(({ name }) => `cpu ${titles[name]}`),
    ],
    rows,
  );
}

const titles: Readonly<Record<Contender['name'], string>> = {
  throughline: 'ours',
  before: 'before',
  'same-fastify': 'same',
  bare: 'bare',
};

interface Round {
  readonly perSecond: number;
  readonly cpu: number;
}

interface Measured {
  readonly perSecond: (name: Contender['name']) => readonly number[];
  readonly cpu: (name: Contender['name']) => readonly number[];
  /** Our requests a second to theirs, round by round. */
  readonly ratios: (name: Contender['name']) => readonly number[];
}

async function compare(
  contenders: readonly Contender[],
  operation: HttpOperation,
  smoke: boolean,
): Promise<Measured> {
  const amount: Amount = smoke ? { requests: 16 } : { seconds: 1 };
  const rounds = smoke ? 1 : 9;
  const taken = new Map<Contender['name'], Round[]>();
  for (const contender of contenders) {
    taken.set(contender.name, []);
    if (!smoke) await load(`${contender.url}/graphql`, operation, { seconds: 2 });
  }
  for (let i = 0; i < rounds; i++) {
    for (const contender of contenders) {
      taken.get(contender.name)?.push(await takeRound(contender, operation, amount));
    }
  }
  const of = (name: Contender['name']): readonly Round[] => taken.get(name) ?? [];
  const perSecond = (name: Contender['name']) => of(name).map((round) => round.perSecond);
  return {
    perSecond,
    cpu: (name) => of(name).map((round) => round.cpu),
    ratios: (name) =>
      perSecond(name).map((theirs, i) => (of('throughline')[i]?.perSecond ?? 0) / theirs),
  };
}

async function takeRound(
  contender: Contender,
  operation: HttpOperation,
  amount: Amount,
): Promise<Round> {
  const before = await contender.cpuTime();
  const { requests, perSecond } = await load(`${contender.url}/graphql`, operation, amount);
  return { perSecond, cpu: ((await contender.cpuTime()) - before) / requests };
}

async function profileAll(ours: Contender, smoke: boolean): Promise<string> {
  const rows: (readonly string[])[] = [];
  const hottest: string[] = [];
  for (const operation of httpOperations) {
    await ours.startProfile();
    const amount: Amount = smoke ? { requests: 16 } : { seconds: 4 };
    const { requests } = await load(`${ours.url}/graphql`, operation, amount);
    const profile = groupProfile(await ours.stopProfile());
    rows.push([
      operation.title,
      printNumber(profile.busy / requests),
      ...profile.shares.map(({ microseconds }) => printShare(microseconds, profile.busy)),
    ]);
    hottest.push(`${operation.title}:`);
    for (const { name, microseconds } of profile.hottest) {
      hottest.push(`  ${printShare(microseconds, profile.busy).padStart(5)}  ${name}`);
    }
  }
  return [
    printTable('What our time is spent on', ['', 'us a request', ...groups], rows),
    'The functions with the longest self time',
    '',
    ...hottest,
    '',
  ].join('\n');
}

function printShare(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
