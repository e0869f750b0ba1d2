import { cacheDirectory } from './config/cache-directory.js';
import { isVariable, type Layout, type Values, type Variable } from './config/variable.js';
import { variables } from './config/variables.js';

type Read = Values<typeof variables>;

/** The Neo4j database to serve. */
export interface Neo4jConfig extends Omit<Read['neo4j'], 'password' | 'passwordFile'> {
  readonly password?: string;
}

/** What the environment says, with the defaults for all that it does not say. */
export interface Config extends Omit<Read, 'neo4j' | 'cacheDirectory'> {
  /** Where graphs are kept for the next start; nowhere when absent. */
  readonly cacheDirectory?: string;
  /** Where the graph is; in memory, read from seed files, when absent. */
  readonly neo4j?: Neo4jConfig;
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

/**
 * Lets packages run as they do in production, unless the environment says otherwise: React prints a page
 * in a fraction of the time without its checks for developers. To be called before they are loaded.
 */
export function assumeProduction(environment: NodeJS.ProcessEnv = process.env): void {
  environment.NODE_ENV ||= 'production';
}

/** The exit code of a process that cannot use its configuration: EX_CONFIG of sysexits.h. */
export const CONFIG_EXIT_CODE = 78;

/** All variables, in the order of the table in the README. */
export const settings: readonly Variable[] = listVariables(variables);

function listVariables(layout: Layout): readonly Variable[] {
  return Object.values(layout).flatMap((entry) =>
    isVariable(entry) ? [entry] : listVariables(entry),
  );
}

/**
 * Reads the environment into a frozen configuration. A variable that is unset or empty has its
 * default; every variable that cannot be read is reported, all in one ConfigError.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];

  function readVariable(variable: Variable): unknown {
    const { name, schema, isSecret, resolved = variable.default } = variable;
    const text = environment[name] || resolved;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    const got = isSecret ? `${text.length} characters that are none` : quote(text);
    problems.push(`${name}: expected ${schema.description}, got ${got}`);
    return undefined;
  }
  function readLayout<Part extends Layout>(layout: Part): Values<Part> {
    const entries = Object.entries(layout).map(([key, entry]) => [
      key,
      isVariable(entry) ? readVariable(entry) : readLayout(entry),
    ]);
    return Object.freeze(Object.fromEntries(entries));
  }

  const { neo4j, cacheDirectory: asked, ...config } = readLayout(variables);
  if (problems.length > 0) throw new ConfigError(problems);
  const caches = cacheDirectory(asked, environment);
  return Object.freeze({
    ...config,
    ...(caches !== undefined && { cacheDirectory: caches }),
    ...(neo4j.uri !== '' && { neo4j: toNeo4j(neo4j) }),
  });
}

/** A file with the password comes before the password itself. */
function toNeo4j({ password, passwordFile, ...neo4j }: Read['neo4j']): Neo4jConfig {
  const secret = passwordFile || password;
  return Object.freeze({ ...neo4j, ...(secret !== '' && { password: secret }) });
}

/** Problems are logged, and no password may get into a log. */
function quote(text: string): string {
  return JSON.stringify(text.replace(/(?<=:\/\/).*@/, '***@'));
}
