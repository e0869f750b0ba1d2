import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType } from 'graphql';
import { graphSchema, listedTypes } from '../../src/store/neo4j/schema/graph-schema.js';
import { printGraphSchema } from '../../src/store/neo4j/schema/print-graph-schema.js';

const contract = (name: string): string =>
  readFileSync(join(__dirname, '../../schema', name), 'utf8');

describe('the constraints and indexes of Neo4j', () => {
  it('are those in schema/graph.cypher', () => {
    expect(contract('graph.cypher')).toBe(printGraphSchema());
  });

  it('cover every type that the API lists', () => {
    const fields = Object.values(
      buildSchema(contract('api.graphql')).getQueryType()?.getFields() ?? {},
    );
    const listed = fields.flatMap(({ type }) => {
      const [, name] = /^(\w+)Connection$/.exec(getNamedType(type).name) ?? [];
      return name === undefined || name === 'Search' ? [] : [name];
    });
    expect([...listedTypes].sort()).toEqual(listed.sort());
  });

  it('have unique names', () => {
    expect(new Set(graphSchema.map(({ name }) => name)).size).toBe(graphSchema.length);
  });
});
