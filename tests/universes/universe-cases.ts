import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportPlan } from '../../src/domain/graph.js';
import { toImportPlan } from '../../src/facts/index.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { printFault, readUniverse } from '../../src/seed/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createAnswerer } from '../operations/answer.js';

/*
 * A case is a small universe that something once went wrong in, a query, and the right answer. The
 * query's comment says what is right about it.
 */
const directory = join(__dirname, 'cases');
const names = readdirSync(directory);

/** What the store that `open` gives for a graph answers in every case. */
export function answersUniverses(open: (plan: ImportPlan) => Promise<GraphStore>): void {
  it.each(names)('answers %s', async (name) => {
    const folder = join(directory, name);
    const store = await open(await readPlan(folder));
    try {
      const answer = createAnswerer(await buildGraphQLSchema(), store);
      const query = readFileSync(join(folder, 'query.graphql'), 'utf8');
      const { straight } = await answer({ query, variables: {} });
      const expected = readFileSync(join(folder, 'expected.json'), 'utf8');
      expect(JSON.parse(straight)).toEqual(JSON.parse(expected));
    } finally {
      await store.close();
    }
  });
}

async function readPlan(folder: string): Promise<ImportPlan> {
  const read = await readUniverse([folder]);
  if (read.kind === 'faulty') throw new Error(read.faults.map(printFault).join('\n'));
  return toImportPlan(read.universe);
}
