import { CONFIG_EXIT_CODE, ConfigError, readConfig } from '../config.js';
import type { ImportPlan } from '../domain/graph.js';
import { ThroughlineError } from '../errors.js';
import {
  type Change,
  type GraphImport,
  type ImportProgress,
  importGraph,
  isTransient,
  openDriver,
} from '../store/neo4j/index.js';
import { EXIT_CODES, type Io } from './io.js';

/** Generous, since no request waits: a database that is busy or has just started accepts connections slowly. */
const CONNECT_MS = 10_000;
/** The most changes that are listed. */
const MAX_CHANGES = 200;

/** Imports a plan into the configured database and reports what changed; resolves to the exit code. */
export async function runImport(plan: ImportPlan, dryRun: boolean, io: Io): Promise<number> {
  try {
    const { neo4j } = readConfig(io.environment);
    if (neo4j === undefined) {
      throw new ConfigError(['NEO4J_URI: expected the database to import into, got nothing']);
    }
    const driver = openDriver(neo4j, CONNECT_MS);
    try {
      const done = await importGraph(driver, plan, {
        database: neo4j.database,
        dryRun,
        onProgress(progress) {
          if (io.isInteractive) io.warn(printProgress(progress));
        },
      });
      io.print(report(done, dryRun));
      return EXIT_CODES.done;
    } finally {
      await driver.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) {
      io.warn(error.problems.map((problem) => `${problem}\n`).join(''));
      return CONFIG_EXIT_CODE;
    }
    io.warn(`${describeFailure(error)}\n`);
    return EXIT_CODES.failed;
  }
}

/** A database that is lost during the commit may hold the whole new graph or none of it. */
function describeFailure(error: unknown): string {
  if (error instanceof ThroughlineError) return `Nothing was imported: ${error.message}`;
  const message = error instanceof Error ? error.message : String(error);
  const advice = isTransient(error) ? 'can be run again' : 'would fail again';
  return `The import has failed and ${advice}. The database says: ${message}`;
}

/** Overwrites the line before it; only the last ends with a new line. */
function printProgress({ phase, done, total }: ImportProgress): string {
  return `\r${phase} ${done} of ${total}\u001b[K${phase === 'commit' ? '\n' : ''}`;
}

function report(
  { version, created, changed, removed, changes }: GraphImport,
  dryRun: boolean,
): string {
  const lines = changes.slice(0, MAX_CHANGES).map(printChange);
  if (changes.length > MAX_CHANGES) lines.push(`... and ${changes.length - MAX_CHANGES} more`);
  const counts = `${created} created, ${changed} changed, ${removed} removed`;
  const isSame = created + changed + removed === 0;
  const verb = dryRun ? 'would be' : 'are';
  lines.push(
    isSame
      ? `nothing to write: the database holds version ${version}`
      : `${counts}; the facts ${verb} version ${version}`,
  );
  return lines.map((line) => `${line}\n`).join('');
}

function printChange({ kind, type, name, properties = [] }: Change): string {
  return `${kind} ${type} ${name}${properties.length > 0 ? `: ${properties.join(', ')}` : ''}`;
}
