import { readConfig } from '../../src/config.js';
import type { GraphEdge, GraphNode } from '../../src/domain/graph.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { planOf } from '../neo4j/small-plan.js';
import { ask, startServers } from './start-test-server.js';

const FILMS = 12_000;
const PEOPLE = 4_000;
const CAST = 12;

const film = (i: number) => `film/f-${i}`;
const person = (i: number) => `person/p-${i % PEOPLE}`;

/** Many films whose casts overlap: conditions on all of them take several times the deadline below. */
const graph = planOf({
  nodes: [
    ...Array.from(
      { length: FILMS },
      (_, i): GraphNode => ({ id: film(i), type: 'Film', properties: { name: `Film ${i}` } }),
    ),
    ...Array.from(
      { length: PEOPLE },
      (_, i): GraphNode => ({ id: person(i), type: 'Person', properties: { name: `Person ${i}` } }),
    ),
  ],
  edges: Array.from({ length: FILMS * CAST }, (_, at): GraphEdge[] => {
    const [i, place] = [Math.floor(at / CAST), at % CAST];
    const from = person(i * 7 + place * 131);
    return [
      { type: 'ACTED_IN', from, to: film(i), order: { billing: place } },
      { type: 'WORKED_ON', from, to: film(i) },
    ];
  }).flat(),
});

const behind = (pairs: number, inner: string): string =>
  pairs === 0 ? inner : `{ cast: { every: { works: { every: ${behind(pairs - 1, inner)} } } } }`;
const walks = Array.from({ length: 8 }, (_, i) => `walk${i}`);
const query = `{ ${walks
  .map(
    (name) =>
      `${name}: films(first: 0, where: ${behind(4, `{ name: { ne: "${name}" } }`)}) { totalCount }`,
  )
  .join(' ')} }`;
const answers = Object.fromEntries(walks.map((name) => [name, { totalCount: FILMS }]));
const limits = { ...readConfig({}).limits, maxWork: 100_000_000 };

const start = startServers();

describe('a walk of much of a large graph', () => {
  it('is answered in turns, between which other requests are answered', async () => {
    const store = createMemoryStore(graph);
    const server = await start({ store, config: { limits, requestTimeoutMs: 60_000 } });
    const probes: number[] = [];
    let isAnswered = false;
    const answer = ask(server, { query }).finally(() => {
      isAnswered = true;
    });
    while (!isAnswered) {
      await fetch(`${server.url}/livez`);
      probes.push(performance.now());
    }
    expect((await answer).body).toMatchObject({ data: answers });
    expect(probes.length).toBeGreaterThan(3);
  });

  it('ends at the deadline, after which the store answers other requests', async () => {
    const store = createMemoryStore(graph);
    const hurried = await start({ store, config: { limits, requestTimeoutMs: 60 } });
    const late = await ask(hurried, { query });
    expect([late.status, late.body.errors?.[0]?.extensions.code]).toEqual([504, 'QUERY_TIMEOUT']);
    const patient = await start({ store });
    const next = await ask(patient, { query: '{ film(id: "film/f-1") { name } }' });
    expect(next.body.data).toEqual({ film: { name: 'Film 1' } });
  });
});
