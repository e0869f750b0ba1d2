import { spawnSync } from 'node:child_process';

/** Builds what browsers load where it has changed, and serves the sources: what a watcher runs again. */
const { status } = spawnSync(process.execPath, ['scripts/build-web.mjs', '--if-changed'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
process.argv.splice(2, process.argv.length, 'serve', ...process.argv.slice(2));
await import('../src/cli.js');
