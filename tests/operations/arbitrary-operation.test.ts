import fc from 'fast-check';
import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { ImportPlan } from '../../src/domain/graph.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { longSeriesDirectory, readSeed } from '../read-seed.js';
import { createAnswerer } from './answer.js';
import { arbitraryOperation, arbitraryOperations } from './arbitrary-operation.js';
import { isMade } from './operation-outline.js';
import { NO_CURSORS, readCursors, turnPages } from './turn-pages.js';
import { valuePool } from './value-pool.js';

const SEED = 20261123;

let schema: GraphQLSchema;
let graph: ImportPlan;
beforeAll(async () => {
  [schema, graph] = await Promise.all([buildGraphQLSchema(), readSeed(longSeriesDirectory)]);
}, 120_000);

it('generates operations that ask for every field and by every condition', () => {
  const missing = new Set(reachableFields(schema));
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field: ({ name }) => void missing.delete(`${info.getParentType()?.name}.${name.value}`),
    ObjectField: ({ name }) => {
      const input = info.getParentInputType();
      if (input) missing.delete(`${getNamedType(input).name}.${name.value}`);
    },
  });
  const operations = arbitraryOperation(schema, valuePool(graph));
  for (let seed = SEED; seed < SEED + 20 && missing.size > 0; seed += 1) {
    for (const { query } of fc.sample(operations, { numRuns: 1_000, seed })) {
      visit(parse(query), visitor);
    }
  }
  expect([...missing]).toEqual([]);
}, 300_000);

it('generates operations that are seldom refused, mostly find something, and turn pages', async () => {
  const answer = createAnswerer(schema, createMemoryStore(graph));
  const operations = arbitraryOperations(schema, valuePool(graph), 2);
  const counts = { asked: 0, refused: 0, empty: 0, turned: 0 };
  for (const [first, second] of fc.sample(operations, { numRuns: 300, seed: SEED })) {
    if (first === undefined || second === undefined) continue;
    counts.asked += 1;
    const answered = await answer(turnPages(first, NO_CURSORS)).catch(() => undefined);
    if (answered === undefined) {
      counts.refused += 1;
      continue;
    }
    if (!/:\[?("|\d|true|false)/.test(answered.straight)) counts.empty += 1;
    const turned = turnPages(second, readCursors(answered.straight));
    if (Object.keys(turned.variables).length > Object.keys(second.variables).length) {
      counts.turned += 1;
    }
  }
  expect(counts.refused).toBeLessThan(counts.asked * 0.05);
  expect(counts.empty).toBeLessThan(counts.asked * 0.15);
  expect(counts.turned).toBeGreaterThan(counts.asked * 0.25);
}, 300_000);

/** The fields of all types that a query leads to, and of all inputs. */
function reachableFields(schema: GraphQLSchema): readonly string[] {
  const reached = new Set<string>();
  const fields: string[] = [];
  const reach = (name: string): void => {
    const type = schema.getType(name);
    if (reached.has(name) || !(isObjectType(type) || isInterfaceType(type))) return;
    reached.add(name);
    for (const field of Object.values(type.getFields())) {
      if (isMade(field.extensions)) continue;
      fields.push(`${name}.${field.name}`);
      reach(getNamedType(field.type).name);
    }
    if (isInterfaceType(type)) {
      for (const { name: member } of schema.getPossibleTypes(type)) reach(member);
    }
  };
  reach('Query');
  for (const input of Object.values(schema.getTypeMap()).filter(isInputObjectType)) {
    fields.push(...Object.keys(input.getFields()).map((field) => `${input.name}.${field}`));
  }
  return fields;
}
