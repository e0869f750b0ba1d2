import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { canRun } from './find-java.js';
import { whatIsMissing } from './installation.js';
import { startInDocker } from './start-in-docker.js';
import {
  QUICK_JAVA_OPTIONS,
  type RunningNeo4j,
  type StartOptions,
  startNeo4j,
} from './start-neo4j.js';
import { CURRENT_VERSION, LTS_VERSION } from './versions.js';
import { whenParentsEnd } from './when-parents-end.js';

/** `npm run neo4j`: a Neo4j for development that lives as long as this command. */
const command = new Command('npm run neo4j --')
  .description('Start Neo4j Community on 127.0.0.1 for development and tests.')
  .option('--port <number>', 'port for Bolt; 0 takes a free one', Number, 7687)
  .option('--version <version>', `${LTS_VERSION}, or ${CURRENT_VERSION} with Java 21`, LTS_VERSION)
  .option('--heap <megabytes>', 'memory of the server', Number, 512)
  .option('--data <directory>', 'where it stores its data (default: .neo4j/data-<port>)')
  .option('--discard', 'delete its data when it ends')
  .option('--quick', 'start and import in half the time but answer more slowly, for tests')
  .parse();

const { port, version, heap, data, discard, quick } = command.opts<{
  port: number;
  version: string;
  heap: number;
  data?: string;
  discard?: true;
  quick?: true;
}>();

try {
  const server = await start({
    port,
    version,
    heapMegabytes: heap,
    ...(data === undefined ? {} : { dataDirectory: resolve(data) }),
    javaOptions: quick ? QUICK_JAVA_OPTIONS : [],
  });
  process.stdout.write(`${server.uri}\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.stop());
  }
  await whenParentsEnd(() => void server.stop());
  await server.ended;
  if (discard && server.home) await rm(server.home, { recursive: true, force: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(options: StartOptions): Promise<RunningNeo4j> {
  const missing = await whatIsMissing(options.version);
  if (missing === undefined) return startNeo4j(options);
  const hasDocker =
    (await canRun('docker', ['info'])) && (await canRun('docker', ['compose', 'version']));
  if (hasDocker) return startInDocker(options);
  throw new Error(`${missing} A running docker with compose would do as well.`);
}
