import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { NO_CACHE } from './cache-directory.js';
import { isDatabaseName, isNeo4jUri } from './neo4j-names.js';
import { commaSeparated, type Layout, secretFile, secretKey, wholeNumber } from './variable.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Found wherever the process was started. */
const packagedSeed = fileURLToPath(new URL('../../seed', import.meta.url));

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Every variable there is, by the key under which the configuration has its value. */
export const variables = {
  port: {
    name: 'PORT',
    default: '4000',
    meaning: 'TCP port to listen on; 0 takes a free one.',
    schema: wholeNumber(0, 65_535),
  },
  host: {
    name: 'HOST',
    default: 'localhost',
    meaning: 'Address to listen on; `0.0.0.0` serves other machines as well.',
    schema: z.string().regex(/^\S+$/).describe('a host name or address'),
  },
  universe: {
    name: 'UNIVERSE',
    default: 'seed',
    resolved: packagedSeed,
    meaning: 'Directories of seed files to serve, separated by commas.',
    schema: commaSeparated()
      .refine((directories) => directories.every((directory) => directory !== ''))
      .readonly()
      .describe('directories separated by commas'),
  },
  cacheDirectory: {
    name: 'CACHE_DIR',
    default: '',
    meaning: `Directory that keeps the graph of the seed files for the next start; one in the user's cache when unset, none when \`${NO_CACHE}\`.`,
    schema: z.string().describe('a directory'),
  },
  neo4j: {
    uri: {
      name: 'NEO4J_URI',
      default: '',
      meaning:
        'Neo4j to serve, such as bolt://localhost:7687; the seed files in memory when unset.',
      schema: z
        .string()
        .refine((text) => text === '' || isNeo4jUri(text))
        .describe(
          'an address such as bolt://localhost:7687 or neo4j+s://graph.example, with a port from 1 to 65535 and without user or path',
        ),
    },
    user: {
      name: 'NEO4J_USER',
      default: 'neo4j',
      meaning:
        'User of that database. If another one imports, it must be allowed to see the transactions of others.',
      schema: z.string().describe('a user name'),
    },
    password: {
      name: 'NEO4J_PASSWORD',
      default: '',
      meaning: 'Password of that user; none when unset.',
      schema: z.string().describe('a password'),
    },
    passwordFile: {
      name: 'NEO4J_PASSWORD_FILE',
      default: '',
      meaning: 'File that holds the password, used instead of it.',
      schema: secretFile().describe('a file that holds a password'),
    },
    database: {
      name: 'NEO4J_DATABASE',
      default: 'neo4j',
      meaning: 'Name of the database.',
      schema: z
        .string()
        .refine(isDatabaseName)
        .describe(
          'the name of a database: up to 63 letters, digits, dots, dashes and underscores, not beginning with "system"',
        ),
    },
  },
  logLevel: {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: `Lowest level that is logged: ${logLevels.join(', ')}.`,
    schema: z.enum(logLevels).describe(`one of ${logLevels.join(', ')}`),
  },
  corsOrigins: {
    name: 'CORS_ORIGINS',
    default: '*',
    meaning: 'Origins whose pages may call the API, separated by commas; `*` allows all.',
    schema: commaSeparated()
      .refine((origins) => origins.every((origin) => origin === '*' || isOrigin(origin)))
      .transform((origins) => (origins.includes('*') ? '*' : Object.freeze(origins)))
      .describe('* or origins such as https://fans.example, separated by commas'),
  },
  bodyLimit: {
    name: 'BODY_LIMIT',
    default: '262144',
    meaning: 'Longest request body, in bytes.',
    schema: wholeNumber(1_024, 10_485_760),
  },
  maxConnections: {
    name: 'MAX_CONNECTIONS',
    default: '1000',
    meaning:
      'Most connections at a time; a new one closes the one that has waited longest for its client.',
    schema: wholeNumber(1, 1_000_000),
  },
  limits: {
    maxTokens: {
      name: 'MAX_TOKENS',
      default: '2000',
      meaning: 'Most tokens of one document.',
      schema: wholeNumber(1, 100_000),
    },
    maxDepth: {
      name: 'MAX_DEPTH',
      default: '32',
      meaning: 'Deepest nesting of fields in one operation.',
      schema: wholeNumber(1, 100),
    },
    maxAliases: {
      name: 'MAX_ALIASES',
      default: '100',
      meaning: 'Most aliases in one operation.',
      schema: wholeNumber(0, 10_000),
    },
    maxDirectives: {
      name: 'MAX_DIRECTIVES',
      default: '20',
      meaning: 'Most directives in one operation.',
      schema: wholeNumber(0, 10_000),
    },
    maxCost: {
      name: 'MAX_COST',
      default: '20000',
      meaning: 'Most objects that one answer may hold.',
      schema: wholeNumber(1, 10_000_000),
    },
    maxWork: {
      name: 'MAX_WORK',
      default: '1000000',
      meaning: 'Most nodes, edges and values that may have to be looked at for one answer.',
      schema: wholeNumber(1, 1_000_000_000),
    },
    maxLength: {
      name: 'MAX_LENGTH',
      default: '2000000',
      meaning: 'Most characters that one answer may have.',
      schema: wholeNumber(1, 100_000_000),
    },
  },
  triviaSecret: {
    name: 'TRIVIA_SECRET',
    default: '',
    meaning:
      'Key that seals the answers of trivia, 32 bytes in base64 or hexadecimal digits; servers that share it open the tokens of each other. Made up at each start when unset.',
    schema: secretKey(32).describe('32 bytes in base64 or hexadecimal digits'),
    isSecret: true,
  },
  requestTimeoutMs: {
    name: 'REQUEST_TIMEOUT_MS',
    default: '5000',
    meaning: 'Time after which an operation is answered with QUERY_TIMEOUT, in milliseconds.',
    schema: wholeNumber(1, 600_000),
  },
  drainDelayMs: {
    name: 'DRAIN_DELAY_MS',
    default: '0',
    meaning:
      'Time at shutdown during which /readyz says no but connections are still accepted, for load balancers, in milliseconds.',
    schema: wholeNumber(0, 600_000),
  },
  shutdownTimeoutMs: {
    name: 'SHUTDOWN_TIMEOUT_MS',
    default: '10000',
    meaning: 'Time that requests in flight have to finish at shutdown, in milliseconds.',
    schema: wholeNumber(1, 600_000),
  },
} satisfies Layout;
