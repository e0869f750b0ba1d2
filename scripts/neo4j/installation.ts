import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { canRun, findJava, type Java, javaFlags } from './find-java.js';
import { provideJars } from './provide-jars.js';
import { type Release, releaseOf } from './versions.js';

const run = promisify(execFile);

/** Holds whatever is downloaded or stored; git ignores it. */
export const cacheDirectory = fileURLToPath(new URL('../../.neo4j', import.meta.url));

/** A Neo4j release with the Java and the jars to run it. */
export interface Installation {
  readonly release: Release;
  readonly java: Java;
  readonly classPath: string;
}

/** Why Neo4j cannot be run from Maven artifacts here, in one sentence; undefined when it can. */
export async function whatIsMissing(version?: string): Promise<string | undefined> {
  const { minimumJava, version: wanted } = releaseOf(version);
  const java = await findJava();
  if (java === undefined) {
    return `Java is missing: Neo4j ${wanted} needs Java ${minimumJava} or newer on the path or in JAVA_HOME.`;
  }
  if (java.majorVersion < minimumJava) {
    return `Java ${java.majorVersion} is too old: Neo4j ${wanted} needs Java ${minimumJava} or newer on the path or in JAVA_HOME.`;
  }
  if (!(await canRun('mvn', ['-v']))) {
    return 'Maven is missing: Neo4j is fetched by the command "mvn", which is not on the path.';
  }
  return undefined;
}

/** Provides a release, which downloads some 130 MB the first time. */
export async function provideNeo4j(version?: string): Promise<Installation> {
  const missing = await whatIsMissing(version);
  const java = await findJava();
  if (missing !== undefined || java === undefined) throw new Error(missing);
  const release = releaseOf(version);
  const jars = await provideJars(release.version, cacheDirectory);
  return { release, java, classPath: join(jars, '*') };
}

interface AdminCommand {
  /** The home of the server, which must not be running. */
  readonly home: string;
  /** Where relative paths in the arguments start; the home when absent. */
  readonly directory?: string;
  readonly args: readonly string[];
  readonly heapMegabytes?: number;
}

/** Runs `neo4j-admin`; resolves to what it printed. */
export async function runAdmin(
  { java, classPath }: Installation,
  { home, directory = home, args, heapMegabytes = 512 }: AdminCommand,
): Promise<string> {
  const main = 'org.neo4j.server.startup.Neo4jAdminCommand';
  const flags = ['-Xmx128m', '-cp', classPath, `-Dbasedir=${home}`];
  const conf = join(home, 'conf');
  await mkdir(conf, { recursive: true });
  const { stdout } = await run(java.command, [...flags, main, ...args], {
    cwd: directory,
    env: {
      ...process.env,
      NEO4J_HOME: home,
      NEO4J_CONF: conf,
      HEAP_SIZE: `${heapMegabytes}m`,
      // It starts a second Java for the work, which needs the flags as well.
      JDK_JAVA_OPTIONS: javaFlags(java).join(' '),
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
