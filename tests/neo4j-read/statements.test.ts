import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Plan as DatabasePlan, Session } from 'neo4j-driver';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { isReadAlone, type Plan } from '../../src/plan/index.js';
import type { CompiledStatement } from '../../src/store/neo4j/compile-plan.js';
import { createExecution, type Execution } from '../../src/store/neo4j/cypher/execution.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { createPreparer } from '../../src/store/neo4j/prepare-plans.js';
import { describeNeo4j } from '../neo4j/start-neo4j.js';
import { type Answered, createAnswerer } from '../operations/answer.js';
import type { Operation } from '../operations/arbitrary-operation.js';
import { readSeed } from '../read-seed.js';
import { createOperationPlanner, type PlanOperation } from '../valid-operation.js';

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
let planOperation: PlanOperation;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
  planOperation = createOperationPlanner(schema);
});

function planOf({ query, variables }: Operation): Plan | null {
  const { plan } = planOperation(query, variables);
  return plan !== null && isReadAlone(plan) ? plan : null;
}

function textsOf(name: string): readonly string[] {
  const plan = planOf(readOperation(name));
  if (plan === null) return [];
  const { preliminary, operation, following } = createPreparer().prepare(plan);
  return [preliminary, operation, ...following].flatMap(({ text }) => text ?? []);
}

/** The operations that search, ask for chains, or for the claims that prove a relation. */
const TWO_STATEMENTS = ['search', 'paths', 'relations-in-story-time', 'relations-within-lists'];

describe.each(names)('the operation %s', (name) => {
  it('is one statement, and one more where something is found first or looked up after', () => {
    const texts = textsOf(name).map((text) => `${text};\n`);
    expect(texts.length).toBeLessThanOrEqual(TWO_STATEMENTS.includes(name) ? 2 : 1);
    expect(texts.join('\n')).toBe(recorded(`${name}.cypher`, texts.join('\n')));
  });
});

/** Ways of finding nodes that look at all there are. */
const FORBIDDEN = ['CartesianProduct', 'AllNodesScan', 'NodeByLabelScan', 'Eager'];

/** The operations that compute or count something of all nodes of a type, and so look at all of these. */
const WHOLE_LISTS = ['films-per-decade', 'directors-of-franchises', 'releases-by-country'];

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
      const plan = planOf(readOperation(name));
      if (plan === null) return;
      const session = database().driver.session();
      const { preliminary, operation, following } = createPreparer().prepare(plan);
      const { values } = plan;
      const explained = explainer(
        FORBIDDEN.filter((one) => one !== 'NodeByLabelScan' || !WHOLE_LISTS.includes(name)),
      );
      const found = await explained(session, preliminary, createExecution({ values }));
      let execution = createExecution({ values, found });
      await explained(session, operation, execution);
      for (const statement of following) {
        execution = createExecution({ ...execution, sought: execution.wanted, wanted: new Map() });
        await explained(session, statement, execution);
      }
      await session.close();
    }, 60_000);
  });
});

/** Makes the function that answers a statement whose plan has been looked into. */
function explainer(forbidden: readonly string[]) {
  return async function explained<Answer>(
    session: Session,
    { text, parameters, read }: CompiledStatement<Answer>,
    execution: Execution,
  ): Promise<Answer> {
    if (text === null) return read([], execution);
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters(execution));
    if (summary.plan === false) throw new Error('The database explains nothing.');
    const operators = new Set(operatorsOf(summary.plan));
    expect(forbidden.filter((operator) => operators.has(operator))).toEqual([]);
    const { records } = await session.run(text, parameters(execution));
    return read(records[0]?.get('answer'), execution);
  };
}

function operatorsOf(plan: DatabasePlan): readonly string[] {
  const { children } = plan;
  const own = isSingleRow(plan) ? [] : [operatorOf(plan)];
  return [...own, ...children.flatMap(operatorsOf)];
}

function operatorOf({ operatorType }: DatabasePlan): string {
  return operatorType.replace(/@.*$/, '');
}

/** Whether a step always gives one row: a collected list, or a product of such rows, which multiplies nothing. */
function isSingleRow(plan: DatabasePlan): boolean {
  const { arguments: details, children } = plan;
  if (operatorOf(plan) === 'CartesianProduct') return children.every(isSingleRow);
  return operatorOf(plan) === 'EagerAggregation' && /^collect\(/.test(String(details.Details));
}
