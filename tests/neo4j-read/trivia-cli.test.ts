import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { play, playTwice } from '../examples/play.js';
import { solvePuzzles } from '../examples/solve-puzzles.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import { startServers } from '../server/start-test-server.js';

describeNeo4j('Games in the terminal', (database) => {
  const startServer = startServers();

  it('are the same over both stores, to the last proof', async () => {
    const seed = await readSeed();
    const neo4j = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    try {
      await neo4j.apply(seed);
      const args = ['--franchise', 'john-wick', '--size', '5', '--seed', 'a'];
      const { grid, groups, order } = await solvePuzzles({ kind: 'seed', seed: 'a' });
      const proved = (answers: readonly string[]) => answers.flatMap((answer) => [answer, 'p']);
      const games = [
        ['grid', [...proved(grid.slice(0, 6)), ...proved(['Ian McShane'])]],
        ['groups', [...proved(['abcd']), ...proved(groups)]],
        ['order', [[...order].reverse().join(''), 'p', order]],
      ] as const;
      const [expected, found] = await Promise.all(
        [createMemoryStore(seed), neo4j].map(async (store) => {
          // The first quiz of a cold database takes longer than servers allow on a busy machine.
          const { url } = await startServer({ store, config: { requestTimeoutMs: 60_000 } });
          const quiz = await playTwice(`${url}/graphql`, args);
          const puzzles = [];
          for (const [game, lines] of games) {
            puzzles.push(await play(`${url}/graphql`, [game, '--seed', 'a'], lines));
          }
          return { ...quiz, puzzles };
        }),
      );
      expect(found).toEqual(expected);
      expect(found?.puzzles.map(({ stderr }) => stderr)).toEqual(['', '', '']);
      expect(found?.puzzles.map(({ stdout }) => /\n(.+) Play it/.exec(stdout)?.[1])).toEqual([
        expect.stringMatching(/^[67] of 9 cells filled\.$/),
        expect.stringMatching(/^4 of 4 groups found, [01] mistakes\.$/),
        'In order at try 2.',
      ]);
      expect(found?.second.stdout).toMatch(/^5 of 5 right\. Play it again with --seed a$/m);
    } finally {
      await neo4j.close();
    }
  }, 300_000);
});
