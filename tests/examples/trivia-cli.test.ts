import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModules } from '../architecture/read-modules.js';
import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { play, playTwice } from './play.js';
import { type Solutions, solvePuzzles } from './solve-puzzles.js';

const root = join(__dirname, '../..');
const JOHN_WICK = ['--franchise', 'franchise/john-wick', '--size', '4', '--seed', 'a'];

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startConfiguredServer();
  url = `${server.url}/graphql`;
}, 60_000);
afterAll(() => server.stop());

describe('the terminal quiz', () => {
  it('keeps the score, and shows proofs with their sources', async () => {
    const { first, second } = await playTwice(url, JOHN_WICK);
    expect([first.status, first.stderr]).toEqual([0, '']);
    const rights = first.stdout.match(/^> Right\. /gm) ?? [];
    const score = `${rights.length} of 4 right. Play it again with --seed a\n`;
    expect(first.stdout.endsWith(score)).toBe(true);
    expect(first.stdout.match(/^\d\. .+ \((easy|medium|hard)\)$/gm)).toHaveLength(4);
    expect(first.stdout).toMatch(/^ {3}claim: .+\n {6}.+, https?:/m);
    expect(second.stdout.endsWith('4 of 4 right. Play it again with --seed a\n')).toBe(true);
  });

  it('asks again for what is no choice, and ends when the input does', async () => {
    const { status, stdout } = await play(url, JOHN_WICK, ['z', 'A', '']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/> Please type a, b(, c)? or [cd]\.\n> (Right|Wrong)/);
    expect(stdout).toMatch(/> \n[01] of 1 right\. Play it again with --seed a\n$/);
  });

  it('ends with q, and keeps the score until then', async () => {
    const { status, stdout } = await play(url, JOHN_WICK, ['a', 'q', 'a', 'a']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n[01] of 1 right\. Play it again with --seed a\n$/);
  });

  it('takes answers in words', async () => {
    const args = [...JOHN_WICK, '--answer', 'text'];
    const first = await play(url, args, Array(8).fill('-'));
    const answers = [...first.stdout.matchAll(/Wrong, it is (.+?)\. /g)].map(([, name]) => name);
    expect(answers).toHaveLength(4);
    const second = await play(
      url,
      args,
      answers.flatMap((name = '') => [name.toLowerCase(), '']),
    );
    expect(second.stdout).toMatch(/^4 of 4 right\. Play it again with --seed a$/m);
  });

  it.each([
    [['--difficulty', 'brutal'], 'error: expected easy, medium or hard, found "brutal"\n'],
    [['--colour'], "error: Unknown option '--colour': see --help\n"],
    [['chess'], 'error: expected quiz, grid, groups, order or daily, found "chess"\n'],
    [['quiz', 'grid'], 'error: expected one game, found "quiz grid"\n'],
    [['--size', 'ten'], 'error: expected a number for --size, found "ten"\n'],
    [['order', '--size', '5'], 'error: order takes --franchise, --seed, --date, and no --size\n'],
    [
      ['grid', '--date', 'today'],
      'error: "date" takes a day such as 2026-11-30, and got "today".\n',
    ],
    [['grid', '--franchise', 'none'], /^error: What is known of "franchise\/none" is too little/],
    [['--size', '51'], /^error: .*size/],
    [
      ['--url', 'http://127.0.0.1:1'],
      /^error: nobody answers at http:\/\/127\.0\.0\.1:1: .*npm start/,
    ],
  ])('says what is wrong with %p', async (args, expected) => {
    const { status, stderr } = await play(url, args, []);
    expect(stderr).toMatch(expected);
    expect(status).toBe(1);
  });

  it('knows nothing but the API', () => {
    const imported = readModules(['examples']).flatMap(({ imports }) => imports);
    const others = imported
      .map(({ specifier }) => specifier)
      .filter((one) => !/^(node:|\.\/)/.test(one));
    // The types of what codegen writes.
    expect(new Set(others)).toEqual(new Set(['@graphql-typed-document-node/core']));
  });
});

describe('the games in the terminal', () => {
  let solutions: Solutions;
  beforeAll(async () => {
    solutions = await solvePuzzles({ kind: 'seed', seed: 'a' });
  }, 60_000);
  const SEED = ['--seed', 'a'];
  /** Each answer, and what shows its proof. */
  const proved = (answers: readonly string[]) => answers.flatMap((answer) => [answer, 'p']);

  it('fill a grid, with a proof for each cell', async () => {
    const { stdout, stderr } = await play(url, ['grid', ...SEED], proved(solutions.grid));
    expect(stderr).toBe('');
    expect(stdout.match(/^> Right\. /gm)).toHaveLength(9);
    expect(stdout).toMatch(/^ {3}claim: .+\n {6}.+, https?:/m);
    expect(stdout).toMatch(/^9 of 9 cells filled\. Play it again with --seed a$/m);
  });

  it('take nobody twice, ask who is meant, and pass', async () => {
    const [first = ''] = solutions.grid;
    const lines = ['Nobody Whatsoever', first, '', first, 'keanu', 'a', '', ''];
    const { stdout } = await play(url, ['grid', ...SEED], lines);
    expect(stdout).toMatch(/> Nobody is known by that name: try another\.\n> Right\. /);
    expect(stdout).toMatch(
      /> You have named them before: try somebody else\.\n> Who is it\?\n {3}a {2}/,
    );
    expect(stdout).toMatch(/^[12] of 9 cells filled\./m);
  });

  it('find all groups, and end after four mistakes', async () => {
    const solved = await play(url, ['groups', ...SEED], proved(solutions.groups));
    expect(solved.stdout).toMatch(/^ {3}claim: .+\n {6}.+, https?:/m);
    expect(solved.stdout).toMatch(
      /^4 of 4 groups found, 0 mistakes\. Play it again with --seed a$/m,
    );
    const [one = '', other = ''] = solutions.groups;
    const mixed = `${one.slice(0, 3)}${other[0]}`;
    const failed = await play(url, ['groups', ...SEED], Array(20).fill([mixed, '']).flat());
    expect(failed.stdout.match(/^> One away\. /gm)).toHaveLength(4);
    expect(failed.stdout).toMatch(/^0 of 4 groups found, 4 mistakes\./m);
  });

  it('say which works are in the wrong order, until none are', async () => {
    const wrong = [...solutions.order].reverse().join('');
    const { stdout } = await play(url, ['order', ...SEED], [wrong, 'p', 'aabb', solutions.order]);
    expect(stdout).toMatch(/^> Wrong\.\n {3}.+ comes before .+\.$/m);
    expect(stdout).toMatch(/^ {3}claim: /m);
    expect(stdout).toContain('> Please type 5 different letters of a, b, c, d, e.\n');
    expect(stdout).toMatch(/> Right\.\n\nIn order at try 2\. Play it again with --seed a\n$/);
  });

  it('play all puzzles of a day, each with its score', async () => {
    const daily = await solvePuzzles({ kind: 'day', day: Date.UTC(2026, 10, 30) / 86_400_000 });
    const lines = [...daily.grid, ...daily.groups].flatMap((answer) => [answer, '']);
    const args = ['daily', '--date', '2026-11-30'];
    const { stdout } = await play(url, args, [...lines, daily.order]);
    expect(stdout).toMatch(
      /^The puzzles of 2026-11-30:\nGrid: 9 of 9 .+\nGroups: 4 of 4 .+\nOrder: In order at try 1\.\n$/m,
    );
    const ended = await play(url, args, []);
    expect(ended.stdout).toMatch(/^Grid: 0 of 9 .+\nGroups: not played\.\nOrder: not played\.\n$/m);
  });

  it('say that nobody answers in one sentence', async () => {
    const { stdout, stderr } = await play('http://127.0.0.1:1', ['daily'], []);
    expect([stdout, stderr.split('\n')]).toEqual([
      '',
      [expect.stringMatching(/^error: nobody/), ''],
    ]);
  });
});

it('trivia is played in the terminal as the README says', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/^npm run play -- ([^#\n]*)/gm)].map(([, args = '']) =>
    args.trim().split(/\s+/),
  );
  expect(commands.length).toBeGreaterThan(2);
  for (const args of commands) {
    const { status, stdout, stderr } = await play(url, args, Array(40).fill('b'));
    expect([args, status, stderr]).toEqual([args, 0, '']);
    expect(stdout).toMatch(/^.*(right|filled|mistakes|order)\./m);
  }
}, 60_000);
