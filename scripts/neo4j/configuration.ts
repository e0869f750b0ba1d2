import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the configuration of a server that only this machine can reach. Its home is the folder
 * that holds everything it writes: conf, data, logs, run.
 */
export async function writeConfiguration(
  home: string,
  server: { port: number; hasPassword: boolean; settings: Readonly<Record<string, string>> },
): Promise<void> {
  const address = `127.0.0.1:${server.port}`;
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': address,
    'server.bolt.advertised_address': address,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': String(server.hasPassword),
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '128m',
    // A development server needs no logs to restore older states from.
    'db.tx_log.rotation.retention_policy': '1 files',
    // Half a gigabyte less on disk for an empty database.
    'db.tx_log.preallocate': 'false',
    // Saves five seconds of waiting for clients when it stops.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    ...server.settings,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const folder = join(home, 'conf');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'neo4j.conf'), lines.join(''));
}
