import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig, settings } from '../../src/config.js';

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
      maxWork: 2_000_000,
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
    requestTimeoutMs: 6,
    drainDelayMs: 7,
    shutdownTimeoutMs: 8,
  });
});

it('takes an empty variable for one that is not set', () => {
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

it('says of each variable in one sentence what it means', () => {
  for (const { meaning } of settings) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
