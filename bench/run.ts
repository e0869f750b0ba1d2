import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { ensureBuilt } from './built.js';
import { describeMachine } from './machine.js';

const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  start: async () => (await import('./start.js')).start,
  pages: async () => (await import('./pages.js')).pages,
  http: async () => (await import('./http.js')).http,
  seed: async () => (await import('./seed.js')).seed,
  timeline: async () => (await import('./timeline.js')).timeline,
  films: async () => (await import('./films.js')).films,
  story: async () => (await import('./story.js')).story,
  neo4j: async () => (await import('./neo4j/neo4j.js')).neo4j,
  import: async () => (await import('./import.js')).importing,
  paths: async () => (await import('./paths.js')).paths,
  questions: async () => (await import('./questions.js')).questions,
  planning: async () => (await import('./planning.js')).planning,
  worker: async () => (await import('./worker.js')).worker,
  trivia: async () => (await import('./trivia.js')).trivia,
  search: async () => (await import('./search.js')).search,
  abuse: async () => (await import('./abuse.js')).abuse,
};

const usage = `Usage: npm run bench -- <name> [--smoke] [--profile] [--works <n>] [--store <s>] [--only <name>] [path]

  start           from start to first answer, and resident memory
  http            requests a second against a bare Apollo Server, or against the build in another
                  clone with --against <clone> (needs: npm ci --prefix bench)
  pages           each page of the explorer beside the query that fills it, on the seed in memory
  seed            reading, checking and loading the universe in seed/
  timeline        solving story times of 2,000 segments with 6,000 claims, and checking 20,000 films in order
  films <path>    36,000 films in memory against 1,000; path: a .jsonl.gz of films
  story           story time of John Wick, in memory and on Neo4j (needs: Java and Maven)
  neo4j [path]    six operations over Neo4j against @neo4j/graphql, DataLoader and a bare route, on the
                  films of a .jsonl.gz and on --works <n> generated ones (100,000), loaded the first
                  time, or against the build in another clone with --against <clone> (needs: npm ci
                  --prefix bench, Java and Maven)
  import [path]   the seed and --works <n> films (1,500) into an empty Neo4j, and once more (needs
                  Java and Maven)
  paths <path>    chains of facts between names of films, in memory and on Neo4j; path: a .jsonl.gz of
                  films, loaded the first time (needs: Java and Maven)
  questions <path>  what fans ask of films, in memory and on Neo4j beside Cypher by hand; path: a .jsonl.gz
                  of films, loaded the first time (needs: Java and Maven)
  planning        how long Neo4j plans operations that get deeper (needs: Java and Maven)
  worker          the memory store in slices, and in a worker thread
  trivia [path]   pools, quizzes and puzzles of a franchise with 10,000 portrayals, and how many questions
                  the seed has; path: a .jsonl.gz of films, for quizzes over all of them in memory and on
                  Neo4j, loaded the first time (needs: Java and Maven)
  search [path]   how well searches find what people mean, on the seed, on titles in many scripts and on a
                  .jsonl.gz of films; --profile lists what is found poorly
  abuse [path]    what one client can do to the service, on the seed and on a .jsonl.gz of films, in
                  memory and on Neo4j; --store memory or neo4j for one of them, --only <part of a
                  name> for some attacks (needs: Java and Maven)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    smoke: { type: 'boolean' },
    profile: { type: 'boolean' },
    against: { type: 'string' },
    works: { type: 'string' },
    store: { type: 'string' },
    only: { type: 'string' },
  },
});
const [name = '', path] = positionals;
const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (load === undefined) {
  const expected = Object.keys(benchmarks).join(', ');
  console.error(`Expected a benchmark (${expected}), got "${name}".\n\n${usage}`);
  process.exit(2);
}

const { smoke = false, profile = false, against, store, only } = values;
const machine = describeMachine();
ensureBuilt({ smoke });
const run = await load();
const works = values.works === undefined ? undefined : Number(values.works);
console.log(await run({ smoke, profile, path, against, works, store, only }));
console.log(machine);
