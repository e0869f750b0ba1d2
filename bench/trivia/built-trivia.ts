import type { Universe } from '../../src/facts/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { importBuilt, root } from '../built.js';

/** The parts of the built product that trivia is measured by. */

export const importTrivia = () =>
  importBuilt<typeof import('../../src/trivia/index.js')>('trivia/index.js');

export const importGames = () =>
  importBuilt<typeof import('../../src/trivia/games/index.js')>('trivia/games/index.js');

export async function loadUniverse(universe: Universe): Promise<GraphStore> {
  const { toImportPlan } =
    await importBuilt<typeof import('../../src/facts/index.js')>('facts/index.js');
  const { createMemoryStore } =
    await importBuilt<typeof import('../../src/store/memory/index.js')>('store/memory/index.js');
  return createMemoryStore(toImportPlan(universe));
}

export async function readSeedFiles(): Promise<Universe> {
  const { readUniverse } =
    await importBuilt<typeof import('../../src/seed/index.js')>('seed/index.js');
  const read = await readUniverse([`${root}/seed`]);
  if (read.kind === 'faulty') throw new Error('The seed is faulty: npx throughline check seed');
  return read.universe;
}
