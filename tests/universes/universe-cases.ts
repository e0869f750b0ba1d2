import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportPlan } from '../../src/domain/graph.js';
import { ThroughlineError } from '../../src/errors.js';
import { toImportPlan } from '../../src/facts/index.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { printFault, readUniverse } from '../../src/seed/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { type Answered, createAnswerer } from '../operations/answer.js';

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
      const answered = await answer({ query, variables: {} }).then(dataOf, refusalOf);
      const expected = readFileSync(join(folder, 'expected.json'), 'utf8');
      expect(answered).toEqual(JSON.parse(expected));
    } finally {
      await store.close();
    }
  });
}

function dataOf({ straight }: Answered): unknown {
  return JSON.parse(straight);
}

/** A refusal, as much of it as cases tell. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof ThroughlineError)) throw error;
  return { errors: [{ extensions: { code: error.code } }] };
}

async function readPlan(folder: string): Promise<ImportPlan> {
  const read = await readUniverse([folder]);
  if (read.kind === 'faulty') throw new Error(read.faults.map(printFault).join('\n'));
  return toImportPlan(read.universe);
}
