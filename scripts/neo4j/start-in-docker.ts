import { fileURLToPath } from 'node:url';
import { startProcess } from './server-process.js';
import { freePort, type RunningNeo4j, type StartOptions, untilAnswering } from './start-neo4j.js';
import { releaseOf } from './versions.js';

const composeFile = fileURLToPath(new URL('../../compose.yaml', import.meta.url));

/** Starts the database of compose.yaml alone, in a project of its own for each port. */
export async function startInDocker(options: StartOptions): Promise<RunningNeo4j> {
  const port = options.port === 0 ? await freePort() : (options.port ?? 7687);
  const { version } = releaseOf(options.version);
  const server = startProcess(
    'docker',
    ['compose', '-f', composeFile, '-p', `throughline-${port}`, 'up', '--no-log-prefix', 'neo4j'],
    {
      ...process.env,
      NEO4J_AUTH: 'none',
      NEO4J_PASSWORD: 'none',
      NEO4J_PORT: String(port),
      NEO4J_IMAGE: `neo4j:${version}-community`,
      NEO4J_HEAP: `${options.heapMegabytes ?? 512}m`,
    },
  );
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await untilAnswering(uri, undefined, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { uri, port, ...server };
}
