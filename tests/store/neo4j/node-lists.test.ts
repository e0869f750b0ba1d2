import { buildGraphQLSchema } from '../../../src/graphql/index.js';
import { compilePlan } from '../../../src/store/neo4j/compile-plan.js';
import { createOperationPlanner, planOf } from '../../valid-operation.js';

it('collects what a condition on story time leads to apart from what meets it', async () => {
  const plan = createOperationPlanner(await buildGraphQLSchema());
  const query =
    '{ works(where: { releases: { none: { work: { setBefore: "film/b" } } } }) { totalCount } }';
  const { operation } = compilePlan(planOf(plan(query)).shape, {
    isAbsent: () => false,
    isKeyAbsent: () => false,
    isHigh: () => false,
    sharesConditions: true,
  });
  const text = operation.text ?? '';
  const lists = text.split(/^CALL /m).slice(1);
  const collected = lists.map((list) => / AS (s\d+)$/m.exec(list)?.[1]);
  expect(new Set(collected).size).toBe(lists.length);
  expect(lists.length).toBeGreaterThan(1);
  for (const [index, list] of lists.entries()) {
    const [, imported = ''] = /^\((.*)\)/.exec(list) ?? [];
    expect(collected.slice(0, index)).toEqual(
      expect.arrayContaining(imported.split(', ').filter(Boolean)),
    );
  }
});
