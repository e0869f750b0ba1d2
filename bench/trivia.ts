import type { Universe } from '../src/facts/index.js';
import type { GraphStore } from '../src/store/graph-store.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt, root } from './built.js';
import { median, percentile, printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_POOL_MS = 1_000;
const MAX_QUIZ_MS = 20;
const CAST = 34;
const WORKS = { smoke: 20, full: 300 } as const;
const QUIZZES = 100;
const SIZE = 10;
const MAX_PUZZLE_MS = 100;
const PUZZLES = 30;
/** A day from which on puzzles are drawn. */
const FIRST_DAY = 20_800;

/** How long pools and quizzes take on a large franchise, and how many questions each of the seed has. */
export async function trivia({ smoke }: BenchmarkOptions): Promise<string> {
  const works = smoke ? WORKS.smoke : WORKS.full;
  const large = await loadUniverse(largeFranchise(works));
  const times = await timeQuizzes(large, 'franchise/large');
  const rows = [
    [
      'pool of the franchise',
      printNumber(times.pool),
      printVerdict(times.pool, { atMost: MAX_POOL_MS }),
    ],
    ['first quiz, which finds what may be asked', printNumber(times.first), ''],
    [`quiz of ${SIZE}, p50`, printNumber(median(times.quizzes)), ''],
    [
      `quiz of ${SIZE}, p95`,
      printNumber(percentile(times.quizzes, 0.95)),
      printVerdict(percentile(times.quizzes, 0.95), { atMost: MAX_QUIZ_MS }),
    ],
  ];
  const title = `${printNumber(works * CAST)} portrayals in ${works} works, in memory`;
  const tables = [printTable(title, ['milliseconds', '', 'target'], rows)];
  return [...tables, ...(smoke ? [] : [await countQuestions(), await timePuzzles()])].join('\n');
}

async function loadUniverse(universe: Universe): Promise<GraphStore> {
  const { toImportPlan } =
    await importBuilt<typeof import('../src/facts/index.js')>('facts/index.js');
  const { createMemoryStore } = await importStore();
  return createMemoryStore(toImportPlan(universe));
}

async function timeQuizzes(store: GraphStore, franchise: string) {
  const { generateQuiz, readPool } = await importTrivia();
  const started = performance.now();
  const pool = await readPool(store, { kind: 'franchise', franchise });
  const read = performance.now();
  generateQuiz(pool, { seed: 'first', size: SIZE });
  const first = performance.now() - read;
  const quizzes = Array.from({ length: QUIZZES }, (_, seed) => {
    const before = performance.now();
    generateQuiz(pool, { seed: `${seed}`, size: SIZE });
    return performance.now() - before;
  });
  return { pool: read - started, first, quizzes };
}

/** How long puzzles take in a franchise of the seed, and for how many days they do not come back. */
async function timePuzzles(): Promise<string> {
  const { readPool } = await importTrivia();
  const { generateGrid, generateGroups, generateOrder } =
    await importBuilt<typeof import('../src/trivia/games/index.js')>('trivia/games/index.js');
  const store = await loadUniverse(await readSeedFiles());
  const pool = await readPool(store, { kind: 'franchise', franchise: 'franchise/john-wick' });
  const games = { grid: generateGrid, groups: generateGroups, order: generateOrder };
  const rows = Object.entries(games).map(([name, generate]) => {
    generate(pool, { kind: 'seed', seed: 'first' });
    const drawn = Array.from({ length: PUZZLES }, (_, at) => {
      const before = performance.now();
      generate(pool, { kind: 'seed', seed: `${at}` });
      const bySeed = performance.now() - before;
      const puzzle = generate(pool, { kind: 'day', day: FIRST_DAY + at });
      return { bySeed, byDay: performance.now() - before - bySeed, period: puzzle?.period ?? 0 };
    });
    const byDay = percentile(
      drawn.map((one) => one.byDay),
      0.95,
    );
    return [
      name,
      printNumber(median(drawn.map(({ bySeed }) => bySeed))),
      printNumber(byDay),
      printVerdict(byDay, { atMost: MAX_PUZZLE_MS }),
      printNumber(median(drawn.map(({ period }) => period))),
    ];
  });
  const heads = ['', 'by seed, p50 ms', 'of a day, p95 ms', 'target', 'days until it returns, p50'];
  return printTable('Puzzles about John Wick', heads, rows);
}

async function readSeedFiles(): Promise<Universe> {
  const { readUniverse } =
    await importBuilt<typeof import('../src/seed/index.js')>('seed/index.js');
  const read = await readUniverse([`${root}/seed`]);
  if (read.kind === 'faulty') throw new Error('The seed is faulty: npx throughline check seed');
  return read.universe;
}

/** All questions that can be composed, by kind; another draw of choices makes no other question. */
async function countQuestions(): Promise<string> {
  const universe = await readSeedFiles();
  const store = await loadUniverse(universe);
  const { countQuestions: count, questionKinds, readPool } = await importTrivia();
  const scopes = universe.folders.flatMap(({ contents }) => contents.franchises ?? []);
  const rows: string[][] = [];
  const add = (name: string, pool: Awaited<ReturnType<typeof readPool>>): void => {
    const counts = questionKinds.map((kind) => count(pool, kind));
    const sum = counts.reduce((total, one) => total + one, 0);
    rows.push([name, ...[...counts, sum].map(printNumber)]);
  };
  for (const { id: franchise, name } of scopes) {
    const pool = await readPool(store, { kind: 'franchise', franchise });
    add(name, pool);
    if (franchise !== 'franchise/john-wick') continue;
    const works = pool.works.map(({ id }) => id);
    add('John Wick and linked works', await readPool(store, { kind: 'works', works }));
  }
  const heads = questionKinds.map((kind) => kind.toLowerCase().replaceAll('_', ' '));
  return printTable('Distinct questions of the seed', ['', ...heads, 'all'], rows);
}

const importTrivia = () => importBuilt<typeof import('../src/trivia/index.js')>('trivia/index.js');
const importStore = () =>
  importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');

/** A franchise in which people play several parts, and most films follow another. */
function largeFranchise(works: number): Universe {
  const sources = ['source/s'];
  const stated = { kind: 'FACT', status: 'NORMAL', sources };
  const each = <Made>(count: number, make: (index: number) => Made) =>
    Array.from({ length: count }, (_, index) => make(index));
  const contents = {
    sources: [{ id: 'source/s', title: 'S', tier: 'PRESS' }],
    franchises: [{ id: 'franchise/large', name: 'Large', sources }],
    people: each(3_000, (i) => ({
      id: `person/p${i}`,
      name: `${word(i)} ${word(3 * i + 1)}son`,
      sources,
    })),
    characters: each(4_000, (i) => ({
      id: `character/c${i}`,
      name: `${word(i)} ${word(7 * i + 3)}`,
      sources,
    })),
    films: each(works, (film) => ({
      id: `film/f${film}`,
      title: `${word(film)} of ${word(film + 500)}`,
      status: 'RELEASED',
      sources,
      franchises: ['franchise/large'],
      releaseDate: [{ value: `${1950 + (film % 75)}-0${1 + (film % 9)}-12`, ...stated }],
      cast: each(CAST, (place) => ({
        performer: `person/p${(film * 17 + place * 89) % 3_000}`,
        character: `character/c${(film * 13 + place * 101) % 4_000}`,
        ...{ kind: 'LIVE_ACTION', credited: true, claimKind: 'FACT', status: 'NORMAL', sources },
      })),
      credits: [{ person: `person/p${film % 100}`, job: 'DIRECTOR', credited: true, ...stated }],
      ...(film > 0 &&
        film % 60 !== 0 && {
          story: {
            claims: [{ segment: 'main', relation: ['AFTER'], to: `film/f${film - 1}`, ...stated }],
          },
        }),
    })),
  };
  return { folders: [{ name: '', contents: JSON.parse(JSON.stringify(contents)) }] };
}

/** A made-up word for each number. */
function word(number: number): string {
  const syllables = [...String(number + 1_000)].map((digit) => SYLLABLES[Number(digit)]);
  return syllables.join('').replace(/^./, (letter) => letter.toUpperCase());
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'ro', 'su'];
