import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Example } from '../../web/playground/example.js';
import { type Ask, fillExamples, isTelling } from '../../web/playground/fill-examples.js';
import {
  ask,
  startConfiguredServer,
  type TestServer,
  webDirectory,
} from '../server/start-test-server.js';

const packaged: readonly Example[] = (
  JSON.parse(readFileSync(join(webDirectory, 'examples.json'), 'utf8')) as Example[]
).map((example) => ({ ...example, variables: '' }));

let server: TestServer;
afterEach(() => server.stop());

async function serve(universe?: string): Promise<Ask> {
  server = await startConfiguredServer(universe === undefined ? {} : { UNIVERSE: universe });
  return async (operation) => (await ask(server, operation)).body as Awaited<ReturnType<Ask>>;
}

/** A directory of files without a fact. */
async function emptyUniverse(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-empty-'));
  await writeFile(join(directory, 'nothing.yaml'), 'sources: []\n');
  return directory;
}

const variablesOf = ({ variables }: Example) => (variables === '' ? {} : JSON.parse(variables));

it('leaves the examples as they are where all they name is known', async () => {
  const askServer = await serve();
  expect(await fillExamples(packaged, askServer)).toBe(packaged);
});

it('names things of another universe, and leaves out what it cannot answer', async () => {
  const askServer = await serve(join(__dirname, '../fixtures/tiny-universe'));
  const filled = await fillExamples(packaged, askServer);
  expect(filled.length).toBeGreaterThan(8);
  expect(filled.length).toBeLessThan(packaged.length);
  for (const example of filled) {
    const answer = await askServer({ query: example.query, variables: variablesOf(example) });
    expect(answer.errors).toBeUndefined();
    expect(isTelling(answer.data)).toBe(true);
  }
});

it('offers what an empty universe can answer', async () => {
  const askServer = await serve(await emptyUniverse());
  const filled = await fillExamples(packaged, askServer);
  expect(filled.map(({ label }) => label)).toEqual(['How complete is it']);
});

it('leaves the examples as they are where nobody answers', async () => {
  await serve();
  const nobody: Ask = async () => ({ errors: [{ message: 'The server cannot be reached.' }] });
  expect(await fillExamples(packaged, nobody)).toBe(packaged);
});

it.each([
  [null, false],
  [{ film: null }, false],
  [{ films: { nodes: [] } }, false],
  [{ films: { totalCount: 0, nodes: [] } }, false],
  [{ films: { nodes: [] }, person: { name: 'A' } }, false],
  [{ films: { nodes: [{ title: 'A' }] } }, true],
  [{ dataset: { version: 'x' } }, true],
])('tells what %j', (data, expected) => {
  expect(isTelling(data)).toBe(expected);
});
