import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { ensureBuilt } from './built.js';
import { describeMachine } from './machine.js';

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  start: async () => (await import('./start.js')).start,
  http: async () => (await import('./http.js')).http,
  seed: async () => (await import('./seed.js')).seed,
  films: async () => (await import('./films.js')).films,
};

const usage = `Usage: npm run bench -- <name> [--smoke] [--profile] [path]

  start           built start to first answer, and resident memory
  http            requests a second beside a bare Apollo Server (needs: npm ci --prefix bench)
  seed            the universe in seed/ read, checked and loaded
  films <path>    36,000 films in memory beside 1,000; path: a .jsonl.gz of films`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean' }, profile: { type: 'boolean' } },
});
const [name = '', path] = positionals;
const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (load === undefined) {
  const expected = Object.keys(benchmarks).join(', ');
  console.error(`Expected a benchmark (${expected}), got "${name}".\n\n${usage}`);
  process.exit(2);
}

const { smoke = false, profile = false } = values;
const machine = describeMachine();
ensureBuilt({ smoke });
const run = await load();
console.log(await run({ smoke, profile, path }));
console.log(machine);
