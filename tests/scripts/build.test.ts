import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folder = join(__dirname, '../../scripts');
const scripts = ['build.mjs', 'build-mark.mjs'];

/** A compiler that only notes that it has run, and fails where a source says so. */
const compiler = `const { appendFileSync, mkdirSync, readFileSync } = require('node:fs');
mkdirSync('dist', { recursive: true });
appendFileSync('built', 'x');
process.exit(readFileSync('src/a.ts', 'utf8').includes('wrong') ? 2 : 0);`;

describe('the build', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'throughline-build-'));
    await mkdir(join(root, 'scripts'));
    for (const name of scripts) await copyFile(join(folder, name), join(root, 'scripts', name));
    for (const [path, text] of Object.entries({
      'node_modules/typescript/bin/tsc': compiler,
      'scripts/build-web.mjs': '',
      'src/a.ts': '',
      'web/a.js': '',
      'tsconfig.json': '',
      'tsconfig.build.json': '',
      'package-lock.json': '',
      built: '',
    })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });
  afterEach(() => rm(root, { recursive: true }));

  /** Runs the script; gives its exit code and how often it has built so far. */
  async function build(args: readonly string[] = [], command = 'run') {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), ...args], {
      env: { ...process.env, npm_command: command },
    });
    return [status, (await readFile(join(root, 'built'), 'utf8')).length];
  }
  const change = (path: string, text = 'changed') => writeFile(join(root, path), text);
  const IF_CHANGED = ['--if-changed'];

  it('is made again where something has changed since, or where that is not asked', async () => {
    expect(await build(IF_CHANGED)).toEqual([0, 1]);
    expect(await build(IF_CHANGED)).toEqual([0, 1]);
    expect(await build()).toEqual([0, 2]);
    await change('src/a.ts');
    expect(await build(IF_CHANGED)).toEqual([0, 3]);
    await change('web/a.js');
    expect(await build(IF_CHANGED)).toEqual([0, 4]);
    expect(await build(IF_CHANGED)).toEqual([0, 4]);
  });

  it('is made by npx where there is none, and left alone where there is one', async () => {
    expect(await build(IF_CHANGED, 'exec')).toEqual([0, 1]);
    await change('src/a.ts');
    expect(await build(IF_CHANGED, 'exec')).toEqual([0, 1]);
    expect(await build(IF_CHANGED)).toEqual([0, 2]);
  });

  it('is made again after it has failed, even of the files that were built before', async () => {
    expect(await build(IF_CHANGED)).toEqual([0, 1]);
    await change('src/a.ts', 'wrong');
    expect(await build(IF_CHANGED)).toEqual([2, 2]);
    await change('src/a.ts', '');
    expect(await build(IF_CHANGED)).toEqual([0, 3]);
  });
});
