import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';
import { type Answered, createAnswerer } from './answer.js';

/**
 * An operation case is a set of files: `.graphql`, where needed `.variables.json`, and what comes of
 * it: `.plan.txt` and `.json`. Set UPDATE_CASES=1 to write the latter two, and review what changed.
 */
const directory = join(__dirname, 'cases');
const names = readdirSync(directory)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

let answer: (operation: { query: string; variables: Record<string, unknown> }) => Promise<Answered>;
beforeAll(async () => {
  answer = createAnswerer(await buildGraphQLSchema(), createMemoryStore(await readSeed()));
});

/** The content of a file of a case, which is written first if UPDATE_CASES is set. */
function recorded(file: string, actual: string): string {
  const path = join(directory, file);
  if (process.env.UPDATE_CASES) writeFileSync(path, actual);
  return existsSync(path) ? readFileSync(path, 'utf8') : '"missing: set UPDATE_CASES=1"';
}

describe.each(names)('the operation %s', (name) => {
  let answered: Answered;
  beforeAll(async () => {
    const variables = join(directory, `${name}.variables.json`);
    answered = await answer({
      query: readFileSync(join(directory, `${name}.graphql`), 'utf8'),
      variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
    });
  });

  it('asks the store once', () => {
    expect(answered.fetches).toBe(1);
  });

  it('has the same bytes straight and completed', () => {
    expect(answered.straight).toBe(answered.completed);
  });

  it('has the plan on file', () => {
    expect(answered.plan).toBe(recorded(`${name}.plan.txt`, answered.plan));
  });

  it('has the answer on file', () => {
    const answer = JSON.parse(answered.straight);
    const file = recorded(
      `${name}.json`,
      `${JSON.stringify(answer, null, 2)}
`,
    );
    expect(answered.straight).toBe(JSON.stringify(JSON.parse(file)));
  });
});
