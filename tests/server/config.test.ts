import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { cacheDirectory } from '../../src/config/cache-directory.js';
import { assumeProduction, ConfigError, readConfig, settings } from '../../src/config.js';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

it('needs nothing to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 4000,
    host: 'localhost',
    logLevel: 'info',
    limits: {
      maxTokens: 2_000,
      maxDepth: 32,
      maxAliases: 100,
      maxCost: 20_000,
      maxWork: 1_000_000,
      maxLength: 2_000_000,
    },
    requestTimeoutMs: 5_000,
  });
});

it('serves the packaged seed, wherever it is started', () => {
  const [seed = '', ...others] = readConfig({}).universe;
  expect(others).toEqual([]);
  expect(existsSync(join(seed, 'README.md'))).toBe(true);
});

it('reads every variable', () => {
  const environment = {
    PORT: '8080',
    HOST: '0.0.0.0',
    UNIVERSE: 'seed/john-wick, /data/mine',
    CACHE_DIR: '/var/cache/graphs',
    NEO4J_URI: 'neo4j+s://graph.example',
    NEO4J_USER: 'reader',
    NEO4J_PASSWORD: 'secret',
    NEO4J_PASSWORD_FILE: '',
    NEO4J_DATABASE: 'films',
    LOG_LEVEL: 'warn',
    CORS_ORIGINS: 'https://fans.example, http://localhost:8000',
    BODY_LIMIT: '10000',
    MAX_CONNECTIONS: '11',
    MAX_TOKENS: '1',
    MAX_DEPTH: '2',
    MAX_ALIASES: '3',
    MAX_DIRECTIVES: '4',
    MAX_COST: '5',
    MAX_WORK: '9',
    MAX_LENGTH: '10',
    TRIVIA_SECRET: 'ab'.repeat(32),
    REQUEST_TIMEOUT_MS: '6',
    DRAIN_DELAY_MS: '7',
    SHUTDOWN_TIMEOUT_MS: '8',
  };
  expect(Object.keys(environment)).toEqual(settings.map(({ name }) => name));
  expect(readConfig(environment)).toEqual({
    neo4j: {
      uri: 'neo4j+s://graph.example',
      user: 'reader',
      password: 'secret',
      database: 'films',
    },
    port: 8080,
    host: '0.0.0.0',
    universe: ['seed/john-wick', '/data/mine'],
    cacheDirectory: '/var/cache/graphs',
    logLevel: 'warn',
    corsOrigins: ['https://fans.example', 'http://localhost:8000'],
    bodyLimit: 10_000,
    maxConnections: 11,
    limits: {
      maxTokens: 1,
      maxDepth: 2,
      maxAliases: 3,
      maxDirectives: 4,
      maxCost: 5,
      maxWork: 9,
      maxLength: 10,
    },
    triviaSecret: new Uint8Array(32).fill(0xab),
    requestTimeoutMs: 6,
    drainDelayMs: 7,
    shutdownTimeoutMs: 8,
  });
});

it.each([
  [{ HOME: '/home/ana' }, 'linux', '/home/ana/.cache/throughline'],
  [{ HOME: '/home/ana', XDG_CACHE_HOME: '/var/ana' }, 'linux', '/var/ana/throughline'],
  [{ HOME: '/home/ana', XDG_CACHE_HOME: 'ana' }, 'linux', '/home/ana/.cache/throughline'],
  [
    { HOME: '/Users/ana', XDG_CACHE_HOME: '/var' },
    'darwin',
    '/Users/ana/Library/Caches/throughline',
  ],
  [{ LOCALAPPDATA: '/ana/local' }, 'win32', '/ana/local/throughline'],
  [{}, 'linux', undefined],
] as const)(
  'keeps graphs where the platform keeps caches: %j on %s',
  (environment, platform, directory) => {
    expect(cacheDirectory('', environment, platform)).toBe(directory);
  },
);

it('keeps no graphs where that is switched off', () => {
  expect(readConfig({ HOME: '/home/ana', CACHE_DIR: 'off' })).not.toHaveProperty('cacheDirectory');
});

it('treats an empty variable as unset', () => {
  expect(readConfig({ PORT: '', HOST: '' })).toEqual(readConfig({}));
});

it('is frozen', () => {
  const config = readConfig({});
  expect([config, config.limits, config.universe].every(Object.isFrozen)).toBe(true);
});

it('reports every problem at once: what was expected, what was found', () => {
  expect(
    problemsOf({
      PORT: '65536',
      HOST: 'two words',
      LOG_LEVEL: 'loud',
      UNIVERSE: 'seed,',
      MAX_COST: '1e3',
    }),
  ).toEqual([
    'PORT: expected a whole number from 0 to 65535, got "65536"',
    'HOST: expected a host name or address, got "two words"',
    'UNIVERSE: expected directories separated by commas, got "seed,"',
    'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
    'MAX_COST: expected a whole number from 1 to 10000000, got "1e3"',
  ]);
});

it.each(['-1', '4000.5', '4 000', 'abc', '0x10', '٤'])('refuses %j as a port', (port) => {
  expect(problemsOf({ PORT: port })).toHaveLength(1);
});

/** Addresses as people write them, right and wrong. */
const uris = fc
  .tuple(
    fc.constantFrom('bolt', 'neo4j', 'bolt+s', 'neo4j+ssc', 'bolt+ss', 'http', 'BOLT', ''),
    fc.constantFrom('://', ':/', ':'),
    fc.constantFrom('', '', '', 'neo4j@', 'neo4j:secret@'),
    fc.oneof(
      fc.constantFrom('localhost', '127.0.0.1', '[::1]', '[fe80::1%eth0]', 'graph.example', 'a_b'),
      fc.constantFrom(
        '',
        '::1',
        '[::1',
        '[::g]',
        '300.1.1.1',
        '1.2.3',
        'münchen.example',
        '-',
        '.',
      ),
      fc.domain(),
      fc.ipV6().map((address) => `[${address}]`),
      fc.string({ maxLength: 5 }),
    ),
    fc.oneof(
      fc.constantFrom('', '', ':', ':0', ':65536', ':99999', ':-1', ':x'),
      fc.nat(70_000).map((port) => `:${port}`),
    ),
    fc.constantFrom('', '', '/', '/films', '#x', '?', '?policy=eu', '/?a=b&c=d', '?a', '?a=1&a=2'),
  )
  .map((parts) => parts.join(''));

it('accepts no address of Neo4j that the driver refuses', async () => {
  await fc.assert(
    fc.asyncProperty(uris, async (uri) => {
      if (problemsOf({ NEO4J_URI: uri }).length === 0 && uri !== '') {
        await openDriver({ uri }).close();
      }
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  'bolt://localhost',
  'bolt://localhost/',
  'bolt+ssc://127.0.0.1:1',
  'bolt://[::1]:65535',
  'bolt://[fe80::1%eth0]',
  'neo4j+s://a1b2c3d4.databases.neo4j.io',
  'neo4j://münchen.example?policy=eu&region=1',
])('accepts %j as the address of a database', (uri) => {
  expect(problemsOf({ NEO4J_URI: uri })).toEqual([]);
});

it.each([
  'bolt:///x',
  'bolt://',
  'bolt://:7687',
  'bolt://localhost:0',
  'bolt://localhost:65536',
  'bolt://localhost:99999',
  'bolt://localhost:',
  'bolt://localhost:x',
  'bolt://localhost:-1',
  'bolt://localhost/films',
  'bolt://localhost#films',
  'bolt://localhost?policy=eu',
  'neo4j://localhost?policy',
  'neo4j://localhost?policy=',
  'neo4j://localhost?policy=eu&policy=us',
  'neo4j://localhost?constructor=1',
  'bolt://::1',
  'bolt://[::1',
  'bolt://[localhost]',
  'bolt://300.1.1.1',
  'bolt://neo4j@localhost',
  'bolt://two words',
  'BOLT://localhost',
  'http://localhost:7474',
  'localhost:7687',
])('refuses %j as the address of a database', (uri) => {
  expect(problemsOf({ NEO4J_URI: uri })).toEqual([
    `NEO4J_URI: expected an address such as bolt://localhost:7687 or neo4j+s://graph.example, with a port from 1 to 65535 and without user or path, got ${JSON.stringify(uri.replace('neo4j@', '***@'))}`,
  ]);
});

it('shows no password of an address', () => {
  const problems = problemsOf({ NEO4J_URI: 'bolt://neo4j:s3/cr@et@localhost' });
  expect(problems).toEqual([expect.stringMatching(/got "bolt:\/\/\*\*\*@localhost"$/)]);
});

it.each(['neo4j', 'Films', 'a1b2c3d4', '2026', 'films.john-wick', 'my_films', 'a'.repeat(63)])(
  'accepts %j as the name of a database',
  (name) => {
    expect(problemsOf({ NEO4J_DATABASE: name })).toEqual([]);
  },
);

it.each([
  'system',
  'System',
  'system-films',
  '_films',
  'films.',
  'films-',
  '-films',
  'my films',
  ' films',
  'films/1',
  'f\u0000lms',
  'a'.repeat(64),
])('refuses %j as the name of a database', (name) => {
  expect(problemsOf({ NEO4J_DATABASE: name })).toEqual([
    `NEO4J_DATABASE: expected the name of a database: up to 63 letters, digits, dots, dashes and underscores, not beginning with "system", got ${JSON.stringify(name)}`,
  ]);
});

it('refuses a password file that holds no password', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-config-'));
  const file = join(directory, 'password');
  const problem = `NEO4J_PASSWORD_FILE: expected a file that holds a password, got ${JSON.stringify(file)}`;
  try {
    expect(problemsOf({ NEO4J_PASSWORD_FILE: file })).toEqual([problem]);
    await writeFile(file, '\n');
    expect(problemsOf({ NEO4J_PASSWORD_FILE: file })).toEqual([problem]);
    await writeFile(file, 'secret\n');
    expect(problemsOf({ NEO4J_PASSWORD_FILE: file })).toEqual([]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

it('describes each variable in one sentence', () => {
  for (const { meaning } of settings) expect(meaning).toMatch(/^[A-Z].*\.$/);
});

it.each([
  [undefined, 'production'],
  ['', 'production'],
  ['development', 'development'],
])('takes NODE_ENV=%s for %s', (given, assumed) => {
  const environment: NodeJS.ProcessEnv = { NODE_ENV: given };
  assumeProduction(environment);
  expect(environment.NODE_ENV).toBe(assumed);
});
