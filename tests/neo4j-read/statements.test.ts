import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import type { Plan as DatabasePlan } from 'neo4j-driver';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createPlanner, type Plan } from '../../src/plan/index.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { createPreparer } from '../../src/store/neo4j/prepare-plans.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { type Answered, createAnswerer } from '../operations/answer.js';
import type { Operation } from '../operations/arbitrary-operation.js';
import { readSeed } from '../read-seed.js';

/**
 * The statements that the operation cases become stand beside them, as `.cypher`. Set UPDATE_CASES=1
 * to write them, and review what changed.
 */
const directory = join(__dirname, '../operations/cases');
const names = readdirSync(directory)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

function readOperation(name: string): Operation {
  const variables = join(directory, `${name}.variables.json`);
  return {
    query: readFileSync(join(directory, `${name}.graphql`), 'utf8'),
    variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
  };
}

function recorded(file: string, actual: string): string {
  const path = join(directory, file);
  if (process.env.UPDATE_CASES) writeFileSync(path, actual);
  return existsSync(path) ? readFileSync(path, 'utf8') : '"missing: set UPDATE_CASES=1"';
}

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

function planOf({ query, variables }: Operation): Plan | null {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no single operation.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Error('The variables do not fit.');
  return createPlanner(schema)(document, operation, coerced).plan;
}

interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

function statementsOf(name: string): readonly Asked[] {
  const plan = planOf(readOperation(name));
  if (plan === null) return [];
  const { searches, operation } = createPreparer()(plan);
  const run = { values: plan.values, searches: [] };
  return [searches, operation].flatMap(({ text, parameters }) =>
    text === null ? [] : [{ text, parameters: parameters(run) }],
  );
}

describe.each(names)('the operation %s', (name) => {
  it('is one statement, and one more where it searches', () => {
    const texts = statementsOf(name).map(({ text }) => `${text};\n`);
    expect(texts.length).toBeLessThanOrEqual(name === 'search' ? 2 : 1);
    expect(texts.join('\n')).toBe(recorded(`${name}.cypher`, texts.join('\n')));
  });
});

/** Ways of finding nodes that look at all there are. */
const FORBIDDEN = ['CartesianProduct', 'AllNodesScan', 'NodeByLabelScan', 'Eager'];

describeNeo4j('On Neo4j', (database) => {
  let answer: (operation: Operation) => Promise<Answered>;
  let store: ReturnType<typeof createNeo4jStore>;
  beforeAll(async () => {
    store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    await store.apply(await readSeed());
    answer = createAnswerer(schema, store);
  }, 120_000);
  afterAll(() => store.close());

  describe.each(names)('the operation %s', (name) => {
    it('is answered as from memory', async () => {
      const { straight } = await answer(readOperation(name));
      const expected = readFileSync(join(directory, `${name}.json`), 'utf8');
      expect(JSON.parse(straight)).toEqual(JSON.parse(expected));
    }, 60_000);

    it('looks at no more than it has to', async () => {
      const session = database().driver.session();
      for (const { text, parameters } of statementsOf(name)) {
        const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
        if (summary.plan === false) throw new Error('The database explains nothing.');
        const operators = new Set(operatorsOf(summary.plan));
        expect(FORBIDDEN.filter((operator) => operators.has(operator))).toEqual([]);
      }
      await session.close();
    }, 60_000);
  });
});

function operatorsOf({ operatorType, children }: DatabasePlan): readonly string[] {
  return [operatorType.replace(/@.*$/, ''), ...children.flatMap(operatorsOf)];
}
