import { runImport } from '../../src/cli/run-import.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { name } from '../../src/facts/schema/values.js';
import { planOf } from './small-plan.js';
import { describeNeo4j } from './start-neo4j.js';

const called = (name: string): ImportPlan =>
  planOf({
    nodes: [{ id: 'character/long', type: 'Character', properties: { name, aliases: [] } }],
    edges: [],
  });

describeNeo4j('the import into Neo4j of long names', (database) => {
  const run = async (plan: ImportPlan) => {
    const shown: string[] = [];
    const show = (text: string) => void shown.push(text);
    const { uri, user, password, database: name } = database().settings;
    const environment = {
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: name,
    };
    const io = { print: show, warn: show, environment, columns: 80, isInteractive: false };
    const status = await runImport(plan, false, io);
    return { status, shown: shown.join('') };
  };

  beforeAll(() => database().empty());

  it.each([
    'word '.repeat(200).trim(),
    '\u{1f600}'.repeat(250),
    '\ufffd'.repeat(250),
    '\u2027'.repeat(1000),
  ])('takes the longest that check lets in: %.5s...', async (title) => {
    expect(name().safeParse(title).success).toBe(true);
    expect(await run(called(title))).toMatchObject({ status: 0 });
  });

  it('does not say that it can be run again where the database refuses what is written', async () => {
    const { status, shown } = await run(called('word '.repeat(2_000)));
    expect(status).toBe(1);
    expect(shown).toMatch(/^The import has failed and would fail again\. .*too large to index/);
  });
});
