#!/usr/bin/env node
/**
 * Builds dist: the server from src, what browsers load from web. With --if-changed it builds only where
 * that has not been done since they changed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuildMark } from './build-mark.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = createBuildMark(root, join(root, 'dist', '.built-from'), [
  'src',
  'web',
  'scripts/build.mjs',
  'scripts/build-mark.mjs',
  'scripts/build-web.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
]);

if (!process.argv.includes('--if-changed') || isNeeded()) {
  mark.clear();
  run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
  run(join('scripts', 'build-web.mjs'), '--if-changed');
  mark.set();
}

function isNeeded() {
  // npx runs the scripts of the clone that it links into its cache; a server may run from its build.
  if (process.env.npm_command === 'exec' && mark.isMade()) return false;
  return !mark.isUpToDate();
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
