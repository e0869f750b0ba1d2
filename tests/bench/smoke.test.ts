import { runBenchmark as run, testWith } from './run-benchmark.js';

describe('a benchmark in smoke mode', () => {
  test('prints the time from start to first answer', async () => {
    expect(await run('start', '--smoke')).toMatch(/first answer of a cast query, cold +[\d.,]+ s/);
  }, 120_000);

  test('prints the time to read, check and load the universe, and the machine', async () => {
    const printed = await run('seed', '--smoke');
    expect(printed).toMatch(/all three +[\d.,]+ ms/);
    expect(printed.trimEnd()).toMatch(/Node v\d+.*load [\d.]+$/);
  }, 120_000);

  test('prints how long story times of several mixes take to solve', async () => {
    expect(await run('timeline', '--smoke')).toMatch(/at random, adversarial +\d+ +[\d.,]+ ms/);
  }, 120_000);

  test('prints how long pools and quizzes take', async () => {
    expect(await run('trivia', '--smoke')).toMatch(/quiz of 10, p95 +[\d.,]+ +(met|MISSED)/);
  }, 120_000);

  test('prints the same queries on few films and on many', async () => {
    expect(await run('films', '--smoke')).toMatch(/films with two given people +[\d.,]+ +[\d.,]+/);
  }, 120_000);

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
