import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModules } from '../architecture/read-modules.js';
import { startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { play, playTwice } from './play.js';

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
    expect(stdout).toMatch(/> Please type a, b, c( or d|, d)?\.?\n> (Right|Wrong)/);
    expect(stdout).toMatch(/> [01] of 1 right\. Play it again with --seed a\n$/);
  });

  it.each([
    [['--difficulty', 'brutal'], 'error: expected easy, medium or hard, found "brutal"\n'],
    [['--colour'], /^error: Unknown option '--colour'/],
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

  it('is played as the README says', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const commands = [...readme.matchAll(/^npm run play -- ([^#\n]*)/gm)].map(([, args = '']) =>
      args.trim().split(/\s+/),
    );
    expect(commands.length).toBeGreaterThan(1);
    for (const args of commands) {
      const { status, stdout, stderr } = await play(url, args, Array(40).fill('b'));
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/\d+ of \d+ right\. Play it again with --seed \S+\n$/);
    }
  });

  it('knows nothing but the API', () => {
    const imported = readModules(['examples']).flatMap(({ imports }) => imports);
    expect(imported.filter(({ specifier }) => !/^(node:|\.\/)/.test(specifier))).toEqual([]);
  });
});
