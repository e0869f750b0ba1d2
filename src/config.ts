import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isDatabaseName, isNeo4jUri } from './config/neo4j-names.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What one operation may ask for; beyond it the operation is refused before it is run. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxCost: number;
  readonly maxWork: number;
  readonly maxLength: number;
}

/** The Neo4j database to serve. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
}

export interface Config {
  /** Where the graph is; in memory, read from seed files, when absent. */
  readonly neo4j?: Neo4jConfig;
  readonly port: number;
  readonly host: string;
  readonly universe: readonly string[];
  readonly logLevel: LogLevel;
  /** Origins whose pages may call the API; `*` stands for all. */
  readonly corsOrigins: '*' | readonly string[];
  readonly bodyLimit: number;
  readonly maxConnections: number;
  readonly limits: OperationLimits;
  readonly requestTimeoutMs: number;
  readonly drainDelayMs: number;
  readonly shutdownTimeoutMs: number;
}

/** The configuration cannot be used; `problems` lists every reason at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The exit code of a process that cannot use its configuration: EX_CONFIG of sysexits.h. */
export const CONFIG_EXIT_CODE = 78;

const packagedSeed = fileURLToPath(new URL('../seed', import.meta.url));

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .describe(`a whole number from ${min} to ${max}`);

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const variables = {
  PORT: wholeNumber(0, 65_535),
  HOST: z.string().regex(/^\S+$/).describe('a host name or address'),
  UNIVERSE: z
    .string()
    .transform((text) => text.split(',').map((directory) => directory.trim()))
    .pipe(z.array(z.string().min(1)))
    .describe('directories separated by commas'),
  NEO4J_URI: z
    .string()
    .refine((text) => text === '' || isNeo4jUri(text))
    .describe(
      'an address such as bolt://localhost:7687 or neo4j+s://graph.example, with a port from 1 to 65535 and without user or path',
    ),
  NEO4J_USER: z.string().min(1).describe('a user name'),
  NEO4J_PASSWORD: z.string().describe('a password'),
  NEO4J_PASSWORD_FILE: z
    .string()
    .transform((file, context) => readSecret(file, context))
    .describe('a file that holds a password'),
  NEO4J_DATABASE: z
    .string()
    .refine(isDatabaseName)
    .describe(
      'the name of a database: up to 63 letters, digits, dots, dashes and underscores, not beginning with "system"',
    ),
  LOG_LEVEL: z.enum(logLevels).describe(`one of ${logLevels.join(', ')}`),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every((origin) => origin === '*' || isOrigin(origin)))
    .describe('* or origins such as https://fans.example, separated by commas'),
  BODY_LIMIT: wholeNumber(1_024, 10_485_760),
  MAX_CONNECTIONS: wholeNumber(1, 1_000_000),
  MAX_TOKENS: wholeNumber(1, 100_000),
  MAX_DEPTH: wholeNumber(1, 100),
  MAX_ALIASES: wholeNumber(0, 10_000),
  MAX_DIRECTIVES: wholeNumber(0, 10_000),
  MAX_COST: wholeNumber(1, 10_000_000),
  MAX_WORK: wholeNumber(1, 1_000_000_000),
  MAX_LENGTH: wholeNumber(1, 100_000_000),
  REQUEST_TIMEOUT_MS: wholeNumber(1, 600_000),
  DRAIN_DELAY_MS: wholeNumber(0, 600_000),
  SHUTDOWN_TIMEOUT_MS: wholeNumber(1, 600_000),
} as const;

type VariableName = keyof typeof variables;

/** An environment variable as the table of the README shows it. */
export interface Setting {
  readonly name: VariableName;
  readonly default: string;
  readonly meaning: string;
}

export const settings: readonly Setting[] = [
  { name: 'PORT', default: '4000', meaning: 'TCP port to listen on; 0 takes a free one.' },
  {
    name: 'HOST',
    default: 'localhost',
    meaning: 'Address to listen on; `0.0.0.0` serves other machines as well.',
  },
  {
    name: 'UNIVERSE',
    default: 'seed',
    meaning: 'Directories of seed files to serve, separated by commas.',
  },
  {
    name: 'NEO4J_URI',
    default: '',
    meaning: 'Neo4j to serve, such as bolt://localhost:7687; the seed files in memory when unset.',
  },
  { name: 'NEO4J_USER', default: 'neo4j', meaning: 'User of that database.' },
  { name: 'NEO4J_PASSWORD', default: '', meaning: 'Password of that user; none when unset.' },
  { name: 'NEO4J_PASSWORD_FILE', default: '', meaning: 'File with the password, instead of it.' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', meaning: 'Name of the database.' },
  { name: 'LOG_LEVEL', default: 'info', meaning: `Least level logged: ${logLevels.join(', ')}.` },
  {
    name: 'CORS_ORIGINS',
    default: '*',
    meaning: 'Origins whose pages may call the API, separated by commas; `*` allows all.',
  },
  { name: 'BODY_LIMIT', default: '262144', meaning: 'Longest request body, in bytes.' },
  {
    name: 'MAX_CONNECTIONS',
    default: '1000',
    meaning: 'Most connections at a time; more are closed unanswered.',
  },
  { name: 'MAX_TOKENS', default: '2000', meaning: 'Most tokens of one document.' },
  { name: 'MAX_DEPTH', default: '32', meaning: 'Deepest nesting of fields in one operation.' },
  { name: 'MAX_ALIASES', default: '100', meaning: 'Most aliases in one operation.' },
  { name: 'MAX_DIRECTIVES', default: '20', meaning: 'Most directives in one operation.' },
  { name: 'MAX_COST', default: '20000', meaning: 'Most objects that one answer may hold.' },
  {
    name: 'MAX_WORK',
    default: '1000000',
    meaning: 'Most nodes, edges and values that may have to be looked at for one answer.',
  },
  { name: 'MAX_LENGTH', default: '2000000', meaning: 'Most characters that one answer may have.' },
  {
    name: 'REQUEST_TIMEOUT_MS',
    default: '5000',
    meaning: 'Time after which an operation is answered with QUERY_TIMEOUT, in milliseconds.',
  },
  {
    name: 'DRAIN_DELAY_MS',
    default: '0',
    meaning:
      'Time between telling /readyz and closing the door at shutdown, in milliseconds, for load balancers.',
  },
  {
    name: 'SHUTDOWN_TIMEOUT_MS',
    default: '10000',
    meaning: 'Time that requests in flight have to finish at shutdown, in milliseconds.',
  },
];

/**
 * Reads the environment into a frozen configuration. A variable that is unset or empty has its
 * default; every variable that cannot be read is reported, all in one ConfigError.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const texts = settings.map(({ name, default: fallback }) => {
    // The packaged seed is found wherever the process was started.
    const standard = name === 'UNIVERSE' ? packagedSeed : fallback;
    return [name, environment[name] || standard] as const;
  });
  const result = z.object(variables).safeParse(Object.fromEntries(texts));
  if (!result.success) throw new ConfigError(describeProblems(result.error, new Map(texts)));
  const read = result.data;
  return Object.freeze({
    ...(read.NEO4J_URI === '' ? {} : { neo4j: readNeo4j(read) }),
    port: read.PORT,
    host: read.HOST,
    universe: Object.freeze(read.UNIVERSE),
    logLevel: read.LOG_LEVEL,
    corsOrigins: read.CORS_ORIGINS.includes('*') ? '*' : Object.freeze(read.CORS_ORIGINS),
    bodyLimit: read.BODY_LIMIT,
    maxConnections: read.MAX_CONNECTIONS,
    limits: Object.freeze({
      maxTokens: read.MAX_TOKENS,
      maxDepth: read.MAX_DEPTH,
      maxAliases: read.MAX_ALIASES,
      maxDirectives: read.MAX_DIRECTIVES,
      maxCost: read.MAX_COST,
      maxWork: read.MAX_WORK,
      maxLength: read.MAX_LENGTH,
    }),
    requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
    drainDelayMs: read.DRAIN_DELAY_MS,
    shutdownTimeoutMs: read.SHUTDOWN_TIMEOUT_MS,
  });
}

function readNeo4j(read: z.infer<z.ZodObject<typeof variables>>): Neo4jConfig {
  const password = read.NEO4J_PASSWORD_FILE || read.NEO4J_PASSWORD;
  return Object.freeze({
    uri: read.NEO4J_URI,
    user: read.NEO4J_USER,
    ...(password === '' ? {} : { password }),
    database: read.NEO4J_DATABASE,
  });
}

/** What a secret file holds, without the line end that editors leave. */
function readSecret(file: string, context: z.RefinementCtx): string {
  if (file === '') return '';
  const secret = readText(file)?.trimEnd();
  if (secret) return secret;
  context.addIssue({ code: 'custom', message: 'holds no secret' });
  return z.NEVER;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function describeProblems(error: z.ZodError, texts: ReadonlyMap<string, string>): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => {
    const expected = variables[name as VariableName].description;
    return `${name}: expected ${expected}, got ${JSON.stringify(withoutUser(texts.get(name)))}`;
  });
}

/** What is told goes into logs, where no password belongs. */
function withoutUser(text = ''): string {
  return text.replace(/(?<=:\/\/).*@/, '***@');
}
