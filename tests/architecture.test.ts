import { groupBy } from '../src/domain/group-by.js';
import { deadExports } from './architecture/dead-exports.js';
import { readModules } from './architecture/read-modules.js';
import { rooms } from './architecture/rooms.js';

/** Packages that only some rooms may import, with those inside them. */
const packageOwners: Readonly<Record<string, readonly string[]>> = {
  '@apollo/server': ['graphql'],
  commander: ['cli'],
  fastify: ['server'],
  graphql: ['graphql', 'pages', 'plan'],
  'neo4j-driver': ['store/neo4j'],
  react: ['pages'],
  'react-dom': ['pages'],
  'type-graphql': ['graphql'],
  yaml: ['seed/yaml'],
  zod: ['config', 'facts', 'seed'],
};

const everything = readModules(['src', 'tests', 'bench', 'scripts', 'web']).filter(
  ({ text }) => !text.startsWith('// Generated'),
);
const modules = everything.filter(({ path }) => path.startsWith('src/'));

/** The innermost room that a module is in. */
function roomOf(path: string): string {
  const name = path.replace(/^src\//, '').replace(/\.tsx?$/, '');
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : name;
}

function isInside(inner: string, outer: string): boolean {
  return inner.startsWith(`${outer}/`);
}

/** Each cycle that a walk along these directions meets. */
function cyclesOf(directions: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const next = groupBy(directions, ([from]) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) cycles.push([...trail, node].join(' > '));
    if (done.has(node) || trail.includes(node)) return;
    for (const [, to] of next.get(node) ?? []) walk(to, [...trail, node]);
    done.add(node);
  };
  for (const node of next.keys()) walk(node, []);
  return cycles;
}

const imports = modules.flatMap(({ path, imports }) =>
  imports.flatMap(({ path: to }) => (to === undefined ? [] : [{ path, to }])),
);

describe('the source tree', () => {
  it('has no rooms but those that are listed', () => {
    const found = new Set(modules.map(({ path }) => roomOf(path)));
    expect([...found].sort()).toEqual(Object.keys(rooms).sort());
  });

  it('imports only from room to room as listed', () => {
    const wrong = imports.filter(({ path, to }) => {
      const [from, target] = [roomOf(path), roomOf(to)];
      return from !== target && !isInside(target, from) && !rooms[from]?.includes(target);
    });
    expect(wrong.map(({ path, to }) => `${path} imports ${to}`)).toEqual([]);
  });

  it('lists no direction that it does not need', () => {
    const needed = new Set(imports.map(({ path, to }) => `${roomOf(path)} > ${roomOf(to)}`));
    const listed = Object.entries(rooms).flatMap(([from, to]) =>
      to.map((one) => `${from} > ${one}`),
    );
    expect(listed.filter((one) => !needed.has(one))).toEqual([]);
  });

  it('has no import cycles but that of the GraphQL types, which name each other', () => {
    const isOfTypes = (path: string): boolean => roomOf(path) === 'graphql/types';
    const others = imports.filter(({ path, to }) => !isOfTypes(path) || !isOfTypes(to));
    expect(cyclesOf(others.map(({ path, to }) => [path, to]))).toEqual([]);
  });

  it('has rooms in layers, but for a room and those inside it', () => {
    const sideways = Object.entries(rooms).flatMap(([from, to]) =>
      to.filter((one) => !isInside(from, one)).map((one) => [from, one] as const),
    );
    expect(cyclesOf(sideways)).toEqual([]);
  });

  it.each(Object.entries(packageOwners))('imports %s only in %j', (name, owners) => {
    const users = modules.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    const isOwner = (room: string): boolean =>
      owners.some((owner) => room === owner || isInside(room, owner));
    expect(users.map(({ path }) => path).filter((path) => !isOwner(roomOf(path)))).toEqual([]);
  });

  it('exports nothing that no other file imports', () => {
    expect(deadExports(everything)).toEqual([]);
  });

  it('reads the environment in config.ts only', () => {
    const readers = modules.filter(({ text }) => text.includes('process.env'));
    expect(readers.map(({ path }) => path)).toEqual(['src/config.ts']);
  });

  it('writes words of the API in constant case by one function', () => {
    const writers = modules.filter(({ text }) => text.includes('.toUpperCase()'));
    // The others spell currencies, countries and Cypher.
    expect(writers.map(({ path }) => path).sort()).toEqual([
      'src/domain/codes.ts',
      'src/domain/text.ts',
      'src/facts/schema/values.ts',
      'src/store/neo4j/cypher/predicate.ts',
    ]);
  });

  it('has no file over 300 lines', () => {
    const long = modules.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
