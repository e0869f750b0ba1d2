import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { ImportTooLargeError } from '../../src/store/neo4j/import/import-size.js';
import { findMissingSchema } from '../../src/store/neo4j/schema/check-schema.js';
import { readSeed } from '../read-seed.js';
import { count, readDatabase } from './read-database.js';
import { facts, planOf, without, withProperties } from './small-plan.js';
import { describeNeo4j } from './start-neo4j.js';

const SLOW_MS = 180_000;

describeNeo4j('the import into Neo4j', (database) => {
  const plan = planOf(facts);
  const run = (graph: ImportPlan, options = {}) =>
    importGraph(database().driver, graph, { database: database().settings.database, ...options });
  const query = async (text: string) =>
    (await database().driver.executeQuery(text)).records.map((record) => record.toObject());

  beforeAll(() => database().empty());

  it(
    'names what it would change and changes nothing in a dry run',
    async () => {
      const { changes, created } = await run(plan, { dryRun: true });
      expect(created).toBe(plan.nodes.length + plan.edges.length);
      expect(changes).toContainEqual({
        kind: 'created',
        type: 'Film',
        name: 'Ballerina',
        ids: ['film/ballerina'],
      });
      expect(await readDatabase(database().driver)).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'writes nodes with their labels, values and the columns they are compared by',
    async () => {
      await run(plan);
      expect(
        await query(
          "MATCH (n {id: 'film/ballerina'}) RETURN labels(n) AS labels, n {.*, contentHash: null, edgesHash: null} AS n",
        ),
      ).toEqual([
        {
          labels: expect.arrayContaining(['Film', 'Work', 'Entity', 'Node']),
          n: {
            id: 'film/ballerina',
            name: 'Ballerina',
            nameFolded: 'ballerina',
            nameSort: 'ballerina',
            aliases: ['From the World of John Wick: Ballerina', 'Eve’s "Revenge"; a, b\nc'],
            aliasesFolded: ['from the world of john wick: ballerina', 'eve’s "revenge"; a, b\nc'],
            searchWords: [
              'ballerina',
              'from the world of john wick ballerina',
              'eves revenge a b c abc',
              'film/ballerina',
              'tt7181546',
              '=imdb=tt7181546',
            ],
            status: 'RELEASED',
            genres: ['Action'],
            genresFolded: ['action'],
            releaseDate: '2025-06-06',
            releaseDateDecade: 202,
            releaseDateDay: 6,
            releaseDateMonth: 6,
            releaseDateFrom: 20245,
            releaseDateSort: 20245,
            releaseDateTo: 20245,
            releaseDateYear: 2025,
            runtimeMinutes: 125,
            budgetMin: 80_000_000,
            budgetMax: 90_000_000,
            budgetMaxUSD: 90_000_000,
            budgetMinUSD: 80_000_000,
            externalIdsAuthority: ['imdb'],
            externalIdsValue: ['tt7181546'],
            lot: expect.any(Number),
            budgetCurrency: 'USD',
            externalIds: '[{"authority":"IMDb","value":"tt7181546","url":null}]',
            contentHash: null,
            edgesHash: null,
          },
        },
      ]);
      expect(await query('MATCH (k:RelationKind) RETURN labels(k) AS labels')).toEqual([
        { labels: ['RelationKind'] },
      ]);
    },
    SLOW_MS,
  );

  it('writes whole numbers as integers', async () => {
    expect(
      await query(
        'MATCH (f:Film)<-[r:ACTED_IN]-() RETURN valueType(f.runtimeMinutes) AS minutes, valueType(r.billing) AS billing',
      ),
    ).toEqual([{ minutes: 'INTEGER NOT NULL', billing: 'INTEGER NOT NULL' }]);
  });

  it('derives relationships that can be read on their own', async () => {
    expect(
      await query(
        'MATCH (p:Person)-[r:ACTED_IN]->(f:Film) RETURN p.name AS who, f.name AS what, properties(r) AS how',
      ),
    ).toEqual([
      {
        who: 'Ana de Armas',
        what: 'Ballerina',
        how: { derived: true, billing: 1, roles: ['Eve Macarro'] },
      },
    ]);
    expect(
      await query(
        'MATCH (a)-[r:SIBLING_OF]->(b) RETURN a.name AS a, b.name AS b, r.derived AS derived',
      ),
    ).toEqual([{ a: 'Lena', b: 'Eve Macarro', derived: true }]);
  });

  it(
    'creates all constraints and indexes, and reports those that are missing',
    async () => {
      const session = database().driver.session();
      try {
        expect(await findMissingSchema(session)).toEqual([]);
        await session.run('DROP CONSTRAINT film_id');
        const missing = await findMissingSchema(session);
        expect(missing.map(({ name }) => name)).toEqual(['film_id']);
      } finally {
        await session.close();
      }
      await run(plan);
      expect(await query("SHOW CONSTRAINTS YIELD name WHERE name = 'film_id'")).toHaveLength(1);
    },
    SLOW_MS,
  );

  it('writes nothing the second time', async () => {
    const taken = 'MATCH (lock:ImportLock) RETURN toString(lock.takenAt) AS at';
    const before = await query(taken);
    expect(await run(plan)).toEqual({
      version: plan.version,
      created: 0,
      changed: 0,
      removed: 0,
      changes: [],
    });
    expect(await query(taken)).toEqual(before);
  });

  it('writes the film that has changed', async () => {
    const changed = withProperties(facts, 'film/ballerina', { runtimeMinutes: 126 });
    const { changes } = await run(planOf(changed), { dryRun: true });
    expect(changes).toContainEqual({
      kind: 'changed',
      type: 'Film',
      name: 'Ballerina',
      ids: ['film/ballerina'],
      properties: ['runtimeMinutes'],
    });
    // The film, and the data set's record of its version.
    expect(await run(planOf(changed))).toMatchObject({ created: 0, changed: 2, removed: 0 });
    expect(await query('MATCH (f:Film) RETURN f.runtimeMinutes AS minutes')).toEqual([
      { minutes: 126 },
    ]);
  });

  it('removes facts that are gone, and what was derived from them', async () => {
    await run(planOf(without(facts, 'portrayal/eve')));
    expect(await count(database().driver, '(:Portrayal)')).toBe(0);
    expect(await count(database().driver, '()-[:ACTED_IN]->()')).toBe(0);
    expect(await count(database().driver, '()-[:SIBLING_OF]->()')).toBe(1);
  });

  it('leaves alone what others have added', async () => {
    await query("MATCH (f:Film) CREATE (f)-[:SEEN_BY]->(:Visitor {name: 'me'})");
    await run(planOf(withProperties(facts, 'film/ballerina', { runtimeMinutes: 127 })));
    expect(await count(database().driver, '(:Film)-[:SEEN_BY]->(:Visitor)')).toBe(1);
    await query('MATCH (v:Visitor) DETACH DELETE v');
  });

  it('refuses what one transaction cannot hold, before anything is written', async () => {
    const before = await readDatabase(database().driver);
    const refused = run(planOf(without(facts, 'film/ballerina')), { transactionLimit: 1_000 });
    await expect(refused).rejects.toThrow(ImportTooLargeError);
    await expect(refused).rejects.toThrow('neo4j-admin database import full');
    expect(await readDatabase(database().driver)).toEqual(before);
  });

  it(
    'makes a second import wait for the first',
    async () => {
      const other = planOf(withProperties(facts, 'film/ballerina', { runtimeMinutes: 1 }));
      await Promise.all([run(plan), run(other), run(plan), run(other)]);
      const found = await readDatabase(database().driver);
      await run(plan);
      const asPlan = await readDatabase(database().driver);
      await run(other);
      const asOther = await readDatabase(database().driver);
      expect([JSON.stringify(asPlan), JSON.stringify(asOther)]).toContain(JSON.stringify(found));
    },
    SLOW_MS,
  );

  it(
    'results in the same graph whatever was there before',
    async () => {
      const ids = facts.nodes.map(({ id }) => id);
      const subset = fc
        .tuple(fc.subarray(ids), fc.integer({ min: 1, max: 3 }))
        .map(([gone, minutes]) =>
          planOf(
            gone.reduce(
              without,
              withProperties(facts, 'film/ballerina', { runtimeMinutes: minutes }),
            ),
          ),
        );
      await fc.assert(
        fc.asyncProperty(subset, subset, async (first, second) => {
          await run(planOf({ nodes: [], edges: [] }));
          await run(second);
          const expected = await readDatabase(database().driver);
          await run(first);
          await run(second);
          expect(await readDatabase(database().driver)).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    },
    SLOW_MS,
  );

  it(
    'writes the whole seed',
    async () => {
      const seed = await readSeed();
      await run(seed);
      const [nodes, edges] = [
        await count(database().driver, '(n) WHERE n.contentHash IS NOT NULL'),
        await count(database().driver, '()-[r]->() WHERE r.relation IS NULL OR r:PRECEDES'),
      ];
      expect([nodes, edges]).toEqual([seed.nodes.length, seed.edges.length]);
      expect(await run(seed)).toMatchObject({ created: 0, changed: 0, removed: 0 });
    },
    SLOW_MS,
  );
});
