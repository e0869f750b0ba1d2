import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { readSeed } from '../read-seed.js';
import {
  buildPlan,
  connect,
  edges,
  firstPage,
  pageInfo,
  select,
  totalCount,
} from '../store/build-plan.js';

const texts = [
  'john wick',
  'jon wik',
  'jhon wick',
  'wick',
  'w',
  'john',
  'ballerina',
  'balerina',
  'ana de armas',
  'armas',
  'keanu',
  'keanu reeves',
  'reves',
  'ian mcshane',
  'winston',
  "winston's",
  'continental',
  'the continental',
  'the',
  'a',
  'koji shimazu',
  'shimazu',
  'óscar',
  'OSCAR',
  'blade runner',
  'runner 2049',
  'die hard',
  'hard die',
  'knives',
  'total recall 1990',
  'recal',
  'underworld blood',
  'lance reddick',
  'baba yaga',
  'chapter 3',
  'parabellum',
  'eve macarro',
  'evee',
  'no time to die',
  'zzzz',
  'johnwick',
  'john wick iii',
  'john wick chapter four',
  'die-hard',
  'diehard 2',
  'person/keanu-reeves',
  'tt2911666',
  '???',
  '2049',
  'OR',
  'wick AND',
  '~ * "',
] as const;

describeNeo4j('The search of Neo4j', (database) => {
  let stores: readonly GraphStore[] = [];
  beforeAll(async () => {
    const plan = await readSeed();
    const store = createNeo4jStore(database().settings);
    await store.apply(plan);
    stores = [createMemoryStore(plan), store];
  }, 120_000);
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it.each(texts)('ranks the matches of "%s" as memory does', async (text) => {
    const plan = buildPlan((value) => ({
      search: {
        kind: 'search',
        text: value(text),
        types: value(null),
        connection: connect('Entity', {
          order: [{ of: 'edge', name: 'score', descending: true }],
          page: firstPage(value(100)),
          fields: [
            totalCount,
            edges(
              { kind: 'score', name: 'score' },
              { kind: 'matched', name: 'matched' },
              { kind: 'node', name: 'node', selection: select('Entity', 'id') },
            ),
            pageInfo,
          ],
        }),
      },
    }));
    const [expected, found] = await Promise.all(stores.map((store) => store.fetch(plan)));
    expect(found).toEqual(expected);
  });
});
