#!/usr/bin/env node
/**
 * Builds dist: the server from src, the playground from web. With --if-changed it builds only where that
 * has not been done since they changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = [
  'src',
  'web',
  'scripts/build.mjs',
  'scripts/build-web.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];
/** Holds a hash of the files that dist was built from; missing while it is being built. */
const mark = join(root, 'dist', '.built-from');

const hash = hashOf(inputs);
if (!process.argv.includes('--if-changed') || isNeeded()) {
  rmSync(mark, { force: true });
  run(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
  run(join('scripts', 'build-web.mjs'));
  writeFileSync(mark, hash);
}

function isNeeded() {
  // npx runs the scripts of the clone that it links into its cache; a server may run from its build.
  if (process.env.npm_command === 'exec' && existsSync(mark)) return false;
  return !existsSync(mark) || readFileSync(mark, 'utf8') !== hash;
}

function hashOf(paths) {
  const digest = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) {
    digest.update(`${path}\n`).update(readFileSync(join(root, path)));
  }
  return digest.digest('hex');
}

function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => file.slice(root.length))
    .sort();
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
