import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalCacheBytes } from '../src/caches.js';
import { printTimelines } from '../src/cli/print-timelines.js';
import { settings } from '../src/config.js';
import { buildGraphQLSchema } from '../src/graphql/index.js';
import { createMemoryStore } from '../src/store/memory/index.js';
import { createAnswerer } from './operations/answer.js';
import { readSeed } from './read-seed.js';

const root = join(__dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(
    ([, text]) => text ?? '',
  );
}

/** The values within an answer, in their order. */
function valuesIn(answer: unknown): readonly unknown[] {
  return Object(answer) === answer ? Object.values(Object(answer)).flatMap(valuesIn) : [answer];
}

describe('the README', () => {
  let answer: ReturnType<typeof createAnswerer>;
  beforeAll(async () => {
    answer = createAnswerer(await buildGraphQLSchema(), createMemoryStore(await readSeed()));
  }, 60_000);

  it('shows the true answer to its query', async () => {
    const [query] = blocks('graphql');
    const [shown] = blocks('json');
    const { straight } = await answer({ query: query ?? '', variables: {} });
    expect(JSON.parse(shown ?? '')).toEqual({ data: JSON.parse(straight) });
  });

  it('shows the true answers to its short questions', async () => {
    const asked = readme.matchAll(/^\*\*([^\n]+\?)\*\* ([^\n]+)\n\n```graphql\n(.*?)```/gms);
    const shown = [...asked].map(([, words = '', values = '', query = '']) => ({
      words,
      values,
      query,
    }));
    expect(shown).toHaveLength(12);
    for (const { words, values, query } of shown) {
      const { straight } = await answer({ query, variables: {} });
      expect([words, valuesIn(JSON.parse(straight)).join(', ')]).toEqual([words, values]);
    }
  });

  it('shows how trivia is asked and checked, with the tokens that it gives', async () => {
    const section = /^### Over the API\n(.*?)^## /ms.exec(readme)?.[1] ?? '';
    const operations = section.match(/(^ {4}.+\n)+/gm) ?? [];
    expect(operations).toHaveLength(4);
    let token: unknown;
    for (const query of operations) {
      const { straight } = await answer({ query, variables: { token } });
      const said = JSON.parse(straight);
      token = said.quiz?.questions[0].token ?? said.dailyPuzzles?.grid.token;
      const { explanation } = said.checkAnswer ?? said.checkCell ?? {};
      expect(token ?? explanation).toMatch(/^\S+/);
    }
  });

  it('shows what throughline timeline prints', async () => {
    const printed = printTimelines(await readSeed(), {
      franchise: 'john-wick',
      order: 'story',
      format: 'text',
      columns: 80,
    });
    expect(blocks('text')).toEqual([printed.kind === 'printed' && printed.text]);
  });

  it('has the table of configuration', () => {
    const rows = settings.map(
      ({ name, default: fallback, meaning }) =>
        `| \`${name}\` | ${fallback && `\`${fallback}\``} | ${meaning} |`,
    );
    expect(readme).toContain(
      `| variable | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`,
    );
  });

  it('says how much caches may hold', () => {
    const mebibytes = (bytes: number) => `${bytes / 2 ** 20} MiB`;
    const { memory, neo4j } = totalCacheBytes;
    expect(readme).toContain(
      `at most ${mebibytes(memory)} when the graph is in memory and ${mebibytes(neo4j)} when it is in Neo4j`,
    );
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(readFileSync(join(root, link), 'utf8')).not.toBe('');
  });
});

describe('the map of the source', () => {
  it('names only files that exist', () => {
    const map = readFileSync(join(root, 'src/README.md'), 'utf8');
    const named = [...map.matchAll(/`([a-z0-9./-]+\.(?:ts|md))`/g)].map(([, path = '']) => path);
    const missing = named.filter(
      (path) => !['', 'src'].some((folder) => existsSync(join(root, folder, path))),
    );
    expect(missing).toEqual([]);
  });
});
