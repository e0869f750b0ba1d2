import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeStarting } from '../neo4j/start-neo4j.js';

const root = join(__dirname, '..', '..');

/** Runs a benchmark as the README does, so that it does not rot; what it measures is not looked at. */
async function run(...args: readonly string[]): Promise<string> {
  const command = ['--import', 'tsx', join('bench', 'run.ts'), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  return stdout;
}

/** A test of a benchmark that needs a package of its own. */
function testWith(name: string): typeof test.skip {
  if (existsSync(join(root, 'bench', 'node_modules', name))) return test;
  console.warn(`A benchmark is skipped: ${name} comes with \`npm ci --prefix bench\`.`);
  return test.skip;
}

describe('a benchmark in smoke mode', () => {
  test('prints the time from start to first answer', async () => {
    expect(await run('start', '--smoke')).toMatch(/first answer of a cast query +[\d.,]+ s/);
  }, 120_000);

  test('prints the time to read, check and load the universe, and the machine', async () => {
    const printed = await run('seed', '--smoke');
    expect(printed).toMatch(/all three +[\d.,]+ ms/);
    expect(printed.trimEnd()).toMatch(/Node v\d+.*load [\d.]+$/);
  }, 120_000);

  test('prints how long story times of several mixes take to solve', async () => {
    expect(await run('timeline', '--smoke')).toMatch(/at random, adversarial +\d+ +[\d.,]+ ms/);
  }, 120_000);

  test('prints the same queries on few films and on many', async () => {
    expect(await run('films', '--smoke')).toMatch(/films with two given people +[\d.,]+ +[\d.,]+/);
  }, 120_000);

  test('prints what story time takes, and its statements', async () => {
    const printed = await run('story', '--smoke');
    expect(printed).toMatch(/timeline of John Wick +[\d.,]+/);
    expect(printed).toMatch(/relations +2 +<= 2 +met/);
  }, 120_000);

  test('prints what attacks did, and which goals are kept', async () => {
    const printed = await run('abuse', '--smoke');
    expect(printed).toMatch(/forged cursors +[\d.,]+ ms +[\d.,]+ ms +[\d.,]+ ms/);
    expect(printed).toMatch(/wide lists of lists +\d+ +[\d.,]+ +400 QUERY_TOO_COSTLY/);
    expect(printed).toMatch(/memory kept +memory, films +50 MB +\S+/);
  }, 300_000);

  testWith('autocannon')(
    'prints requests a second beside a bare Apollo Server',
    async () => {
      const printed = await run('http', '--smoke', '--profile');
      expect(printed).toMatch(/100 films with 20 of cast each +[\d.,]+ kB +[\d.,]+/);
      expect(printed).toContain('What our time is spent on');
    },
    120_000,
  );

  test('is asked for by a known name', async () => {
    await expect(run('htpt')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Expected a benchmark \(start, .*\), got "htpt"/),
    });
  }, 60_000);
});

describeStarting('the benchmark of the database store in smoke mode', () => {
  test('prints how long an import takes, and that a second one writes nothing', async () => {
    const printed = await run('import', '--smoke');
    expect(printed).toMatch(/films, first run +[\d,]+ +[\d,]+ +[\d,]+ +[\d.,]+ ms +schema \d+/);
    expect(printed).toMatch(/films, second run .* writes 0 +met/);
  }, 900_000);

  testWith('@neo4j/graphql')(
    'prints what each server takes, warm and cold, once all have answered alike',
    async () => {
      const printed = await run('neo4j', '--smoke');
      for (const operation of ['eight hops deep', 'three aliased roots']) {
        expect(printed).toMatch(new RegExp(`${operation}(?: +[\\d.,]+){4} +x[\\d.]+`));
      }
      expect(printed).toMatch(/franchise, films, directors, cast +1 +[\d.]+ +[\d.]+ +1 +/);
      expect(printed).toMatch(/list, half way down +[\d.,]+ +[\d.,]+ +x[\d.]+/);
    },
    900_000,
  );

  test('prints chains between names from both stores, beside those of Cypher', async () => {
    const printed = await run('paths', '--smoke');
    expect(printed).toMatch(/any two names, memory +[\d.,]+/);
    expect(printed).toMatch(/any two names, Neo4j +[\d.,]+/);
    expect(printed).toMatch(/any two names, SHORTEST 3 +[\d.,]+/);
  }, 900_000);
});
