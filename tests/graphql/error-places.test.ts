import { readConfig } from '../../src/config.js';
import {
  type Api,
  buildGraphQLSchema,
  createApi,
  type ErrorObject,
} from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { smallUniverse } from '../store/small-universe.js';

let api: Api;
beforeAll(async () => {
  const { limits } = readConfig({});
  const store = createMemoryStore(smallUniverse);
  api = createApi(await buildGraphQLSchema(), store, { ...limits, maxCost: 500 });
});

async function refusalOf(query: string, variables = {}): Promise<ErrorObject> {
  const signal = new AbortController().signal;
  const { response } = await api.answer({ query, variables }, signal);
  const [error] = response.errors ?? [];
  if (error === undefined) throw new Error(`The operation is answered: ${query}`);
  return error;
}

/** What the text of a field begins with, where an error says that it is. */
function textAt(query: string, { locations }: ErrorObject): string | undefined {
  const [location] = locations ?? [];
  if (location === undefined) return undefined;
  const line = query.split('\n')[location.line - 1] ?? '';
  return /^\w+(: \w+)?/.exec(line.slice(location.column - 1))?.[0];
}

describe('a refused operation', () => {
  it.each([
    ['an id', '{ a: film(id: "Ballerina") { title } }', ['a'], 'a: film'],
    [
      'a page',
      '{ film(id: "film/ballerina") {\n title\n cast(first: 1000) { totalCount } } }',
      ['film', 'cast'],
      'cast',
    ],
    [
      'a null among conditions',
      '{ films { nodes { people: cast(where: { name: null }) { totalCount } } } }',
      ['films', 'nodes', 'people'],
      'people: cast',
    ],
    [
      'a cursor, in a fragment',
      '{ films { edges { node { ...F } } } } fragment F on Film { cast(after: "x") { totalCount } }',
      ['films', 'edges', 'node', 'cast'],
      'cast',
    ],
    [
      'a long chain',
      '{ paths(from: "film/b", to: "person/d", maxLength: 7) { length } }',
      ['paths'],
      'paths',
    ],
    [
      'a relation',
      '{ timeline(franchise: "franchise/x") { r: relation(of: "?", to: "film/b") { certain } } }',
      ['timeline', 'r'],
      'r: relation',
    ],
    [
      'links one within another',
      `{ film(id: "film/b") { ${'id cast { nodes { works { nodes { '.repeat(5)} id ${'} } } } '.repeat(5)} } }`,
      [
        'film',
        ...Array.from({ length: 5 }).flatMap(() => ['cast', 'nodes', 'works', 'nodes']),
      ].slice(0, -1),
      'works',
    ],
  ])('says where %s stands', async (_, query, path, text) => {
    const error = await refusalOf(query);
    expect(error.path).toEqual(path);
    expect(textAt(query, error)).toBe(text);
  });

  it('says where a variable is used, whatever it brings', async () => {
    const query = 'query ($id: ID!) { dataset { version } film(id: $id) { title } }';
    const error = await refusalOf(query, { id: 'x' });
    expect([error.path, textAt(query, error)]).toEqual([['film'], 'film']);
  });

  it.each([
    ['English', 'Did you mean "en"?'],
    ['pt_br', 'Did you mean "pt-BR"?'],
    ['??', 'A language is a BCP 47 tag such as en or pt-BR; got "??".'],
  ])('says of the language %s what is meant', async (language, words) => {
    const query = 'query ($language: String) { films { nodes { t: title(language: $language) } } }';
    const error = await refusalOf(query, { language });
    expect(error.message).toContain(words);
    expect([error.path, textAt(query, error)]).toEqual([['films', 'nodes', 't'], 't: title']);
    expect(error.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('says which list has a cursor of another one, though only reading it shows that', async () => {
    const shown = '{ film(id: "film/ballerina") { cast(first: 1) { pageInfo { endCursor } } } }';
    const { response } = await api.answer({ query: shown }, new AbortController().signal);
    const cursor = /"endCursor":"(.*?)"/.exec(JSON.stringify(response))?.[1];
    const query = `{ film(id: "film/john-wick") { cast(after: "${cursor}") { totalCount } } }`;
    const error = await refusalOf(query);
    expect([error.path, textAt(query, error)]).toEqual([['film', 'cast'], 'cast']);
  });

  it.each([
    [
      'an alias',
      `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join('\n')} }`,
      'a100: __typename',
    ],
    ['a level', `{ ${'a { '.repeat(40)}deep${' }'.repeat(40)} }`, 'deep'],
    ['a name', `{ a\n ${'n'.repeat(101)} }`, 'n'.repeat(101)],
    ['a token', `{ ${'a '.repeat(1_998)}\nb b }`, 'b'],
  ])('says which %s is one too many', async (_, query, text) => {
    expect(textAt(query, await refusalOf(query))).toBe(text);
  });
});

describe('a refused cost', () => {
  it('names the list that most of it is for', async () => {
    const page = 'first: 100';
    const query = `{ dataset { version } films(${page}) { nodes { id cast(${page}) { totalCount nodes { works(${page}) { nodes { claims(${page}) { nodes { id } } } } } } } } }`;
    const error = await refusalOf(query);
    const path = ['films', 'nodes', 'cast', 'nodes', 'works', 'nodes', 'claims'];
    expect(error.path).toEqual(path);
    expect(error.message).toContain(`most of it for "${path.join('.')}"`);
    expect(textAt(query, error)).toBe('claims');
  });
});
