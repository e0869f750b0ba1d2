import { describeStarting } from '../neo4j/start-neo4j.js';
import { runBenchmark as run, testWith } from './run-benchmark.js';

/** Too long for each run of all tests: `npm run bench:smoke` runs these and `smoke.test.ts`. */
describeStarting('a benchmark of the database store in smoke mode', () => {
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

  test('prints what questions take in both stores, beside Cypher written by hand', async () => {
    const printed = await run('questions', '--smoke');
    expect(printed).toMatch(/films per decade +[\d,]+(?: +[\d.,]+){3} +(met|MISSED)/);
    expect(printed).toMatch(/five films at random .* x[\d.]+ +(met|MISSED) +1\n/);
  }, 900_000);

  test('prints chains between names from both stores, beside those of Cypher', async () => {
    const printed = await run('paths', '--smoke');
    expect(printed).toMatch(/any two names, memory +[\d.,]+/);
    expect(printed).toMatch(/any two names, Neo4j +[\d.,]+/);
    expect(printed).toMatch(/any two names, SHORTEST 3 +[\d.,]+/);
  }, 900_000);
});
