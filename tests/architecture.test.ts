import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const src = join(__dirname, '..', 'src');

/** What each part of src may import of the others; what stands in no list is not to be imported. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  errors: [],
  caches: [],
  'event-loop': [],
  'time-limit': [],
  config: ['errors'],
  plan: ['caches', 'domain', 'errors'],
  timeline: ['caches', 'domain'],
  store: ['domain', 'plan', 'timeline'],
  'store/memory': ['caches', 'domain', 'event-loop', 'plan', 'timeline', 'errors', 'store'],
  'store/neo4j': [
    'caches',
    'domain',
    'event-loop',
    'plan',
    'timeline',
    'time-limit',
    'errors',
    'store',
  ],
  story: ['domain', 'timeline'],
  facts: ['domain', 'story', 'timeline'],
  seed: ['domain', 'errors', 'facts', 'story', 'timeline'],
  graphql: ['caches', 'domain', 'plan', 'errors', 'store'],
  server: ['config', 'event-loop', 'graphql', 'errors', 'store', 'time-limit'],
  index: [
    'config',
    'errors',
    'facts',
    'graphql',
    'seed',
    'server',
    'store',
    'store/memory',
    'store/neo4j',
  ],
  chart: ['domain', 'timeline'],
  cli: [
    'chart',
    'config',
    'domain',
    'errors',
    'facts',
    'index',
    'seed',
    'store/neo4j',
    'story',
    'timeline',
  ],
};

/** Packages that only one part may know. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  '@apollo/server': ['graphql'],
  commander: ['cli'],
  fastify: ['server'],
  graphql: ['graphql', 'plan'],
  'neo4j-driver': ['store/neo4j'],
  'type-graphql': ['graphql'],
  yaml: ['seed'],
  zod: ['config', 'facts', 'seed'],
};

interface SourceFile {
  readonly path: string;
  readonly part: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function partOf(path: string): string {
  const parts = Object.keys(mayImport).filter(
    (part) => path === `${part}.ts` || path.startsWith(`${part}/`) || path === part,
  );
  return parts.sort((a, b) => b.length - a.length)[0] ?? path;
}

function readAll(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }));
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
    return { path, part: partOf(path), text, imports };
  });

function target(file: SourceFile, specifier: string): string {
  return relative(src, join(src, dirname(file.path), specifier)).replace(/\.js$/, '.ts');
}

const localImports = files.flatMap((file) =>
  file.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, to: target(file, specifier) })),
);

describe('the source tree', () => {
  it('belongs to the known parts', () => {
    expect(files.filter(({ part }) => !(part in mayImport)).map(({ path }) => path)).toEqual([]);
  });

  it('imports in one direction only', () => {
    const wrong = localImports.filter(({ file, to }) => {
      const part = partOf(to);
      return part !== file.part && !mayImport[file.part]?.includes(part);
    });
    expect(wrong.map(({ file, to }) => `${file.path} imports ${to}`)).toEqual([]);
  });

  it('has no import cycles but that of the GraphQL types, which name each other', () => {
    const edges = new Map<string, string[]>();
    for (const { file, to } of localImports) {
      if (file.path.startsWith('graphql/types/') && to.startsWith('graphql/types/')) continue;
      edges.set(file.path, [...(edges.get(file.path) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail, path].join(' > '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) walk(path, []);
    expect(cycles).toEqual([]);
  });

  it.each(Object.entries(packageOwners))('knows %s in its own part only', (name, owners) => {
    const users = files.filter(({ imports }) =>
      imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    expect(users.filter(({ part }) => !owners.includes(part)).map(({ path }) => path)).toEqual([]);
  });

  it('exports nothing that only its own file uses', () => {
    const places = ['src', 'tests', 'scripts', 'bench'].map((folder) => join(src, '..', folder));
    const texts = places.flatMap(readAll);
    // The GraphQL types are handed to type-graphql all together.
    const named = files.filter(({ path }) => !path.startsWith('graphql/types/'));
    const unused = named.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => {
          const word = new RegExp(`\\b${name}\\b`);
          return !texts.some((other) => other.path !== join(src, path) && word.test(other.text));
        })
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('reads the environment in config.ts only', () => {
    const readers = files.filter(({ text }) => text.includes('process.env'));
    expect(readers.map(({ path }) => path)).toEqual(['config.ts']);
  });

  it('has no file over 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
