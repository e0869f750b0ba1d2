import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

/** Runs a benchmark as the README does, so that it does not rot; what it measures is not looked at. */
async function run(...args: readonly string[]): Promise<string> {
  const command = ['--import', 'tsx', join('bench', 'run.ts'), ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  return stdout;
}

const hasLoadGenerator = existsSync(join(root, 'bench', 'node_modules', 'autocannon'));
const needsLoadGenerator = hasLoadGenerator ? test : test.skip;
if (!hasLoadGenerator) {
  console.warn('The http benchmark is skipped: its packages come with `npm ci --prefix bench`.');
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

  test('prints the same queries on few films and on many', async () => {
    expect(await run('films', '--smoke')).toMatch(/films with two given people +[\d.,]+ +[\d.,]+/);
  }, 120_000);

  needsLoadGenerator(
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
      stderr: expect.stringContaining(
        'Expected a benchmark (start, http, seed, films), got "htpt"',
      ),
    });
  }, 60_000);
});
