import { execFileSync } from 'node:child_process';
import { printCurl, printFetch } from '../../web/playground/snippets.js';

const operation = {
  query: `query Named($text: String! = "it's") { search(text: $text) { nodes { name } } }`,
  variables: '{ "text": "don\'t" }',
  operationName: '',
};
const url = 'http://localhost:4000/graphql';
const body = { query: operation.query, variables: { text: "don't" } };

it('prints a command that the shell reads as it is meant', () => {
  const command = printCurl(url, operation).replace(/^curl/, 'printf "%s\\n"');
  const lines = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');
  expect(lines.slice(0, 4)).toEqual([url, '--header', 'content-type: application/json', '--data']);
  expect(JSON.parse(lines[4] ?? '')).toEqual(body);
});

it('prints a script that sends the same', async () => {
  const sent: unknown[] = [];
  const fake = async (...given: unknown[]) => {
    sent.push(...given);
    return { json: async () => ({ data: 'answered' }) };
  };
  const script = `return (async () => { ${printFetch(url, operation)} return data; })()`;
  expect(await new Function('fetch', script)(fake)).toBe('answered');
  expect(sent).toEqual([
    url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  ]);
});

it.each([printCurl, printFetch])('refuses variables that are not JSON', (print) => {
  expect(() => print(url, { ...operation, variables: '{' })).toThrow(SyntaxError);
});
