import { printNumber } from '../statistics.js';
import { printTable } from '../table.js';
import { importTrivia, loadUniverse, readSeedFiles } from './built-trivia.js';

/**
 * All questions of the seed that can be composed, by kind and by how many of them are easy, medium and
 * hard; another draw of choices makes no other question.
 */
export async function countQuestions(): Promise<string> {
  const universe = await readSeedFiles();
  const store = await loadUniverse(universe);
  const { countByLevel, difficulties, questionKinds, readPool } = await importTrivia();
  const scopes = universe.folders.flatMap(({ contents }) => contents.franchises ?? []);
  const rows: string[][] = [];
  const add = (name: string, pool: Awaited<ReturnType<typeof readPool>>): void => {
    const counts = questionKinds.map((kind) => countByLevel(pool, kind));
    const levels = difficulties.map((level) => counts.reduce((sum, one) => sum + one[level], 0));
    const all = levels.reduce((sum, one) => sum + one, 0);
    const ofKinds = counts.map((one) => difficulties.map((level) => one[level]).join('/'));
    rows.push([name, ...ofKinds, levels.join('/'), printNumber(all)]);
  };
  for (const { id: franchise, name } of scopes) {
    const pool = await readPool(store, { kind: 'franchise', franchise });
    add(name, pool);
    if (franchise !== 'franchise/john-wick') continue;
    const works = pool.works.map(({ id }) => id);
    add('John Wick and linked works', await readPool(store, { kind: 'works', works }));
  }
  const kinds = questionKinds.map((kind) => kind.toLowerCase().replaceAll('_', ' '));
  const title = 'Distinct questions of the seed: easy/medium/hard';
  return printTable(title, ['', ...kinds, 'by level', 'all'], rows);
}
