import { importBuilt } from './built.js';

/** Milliseconds; `total` does not include loading modules. */
export interface SeedTimes {
  readonly modules: number;
  readonly checked: number;
  readonly planned: number;
  readonly loaded: number;
  readonly total: number;
}

const begun = performance.now();
const { readUniverse } = await importBuilt<typeof import('../src/seed/index.js')>('seed/index.js');
const { toImportPlan } =
  await importBuilt<typeof import('../src/facts/index.js')>('facts/index.js');
const { createMemoryStore } =
  await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
const started = performance.now();
const read = await readUniverse(process.argv.slice(2));
if (read.kind === 'faulty') {
  throw new Error(`Expected valid seed files, found ${read.faults.length} faults.`);
}
const checked = performance.now();
const plan = toImportPlan(read.universe);
const planned = performance.now();
createMemoryStore(plan);
const loaded = performance.now();

const times: SeedTimes = {
  modules: started - begun,
  checked: checked - started,
  planned: planned - checked,
  loaded: loaded - planned,
  total: loaded - started,
};
process.stdout.write(JSON.stringify(times));
