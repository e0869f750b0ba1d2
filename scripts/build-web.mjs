#!/usr/bin/env node
/**
 * Builds what browsers load into dist/web: the scripts and the style of the pages, and the playground,
 * so that the server needs none of their packages when it runs. manifest.json says how each file is
 * named after its content. With --if-changed it builds only where web has changed since.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { createBuildMark } from './build-mark.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, 'dist', 'web');
const pages = join(root, 'web', 'pages');
const playground = join(root, 'web', 'playground');
/** Above this the files hardly get smaller and the build gets much slower. */
const BROTLI_QUALITY = 9;

/** Each example begins with two comments, its label and what it shows, and a named operation. */
const opening = /^# (.+)\n# (.+)\nquery (\w+)/;

/** GraphiQL asks for no more than the newest browsers; the fonts of its style are part of it. */
const settings = {
  outdir: '/',
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: ['es2022'],
  jsx: 'automatic',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfigRaw: {},
};

const mark = createBuildMark(root, join(output, '.built-from'), [
  'web',
  'scripts/build-web.mjs',
  'scripts/build-mark.mjs',
  'package-lock.json',
]);
if (!process.argv.includes('--if-changed') || !mark.isUpToDate()) {
  await build();
  mark.set();
}

/** Writes beside the directory and then renames, so that a server never sees half a build. */
async function build() {
  await mkdir(dirname(output), { recursive: true });
  const draft = await mkdtemp(`${output}-`);
  try {
    await chmod(draft, 0o755);
    await mkdir(join(draft, 'assets'));
    const files = await bundleAll();
    const manifest = Object.fromEntries(
      await Promise.all(files.map((file) => writeAsset(draft, file))),
    );
    await writeFile(join(draft, 'manifest.json'), JSON.stringify(manifest));
    const examples = await printExamples();
    await writeCompressed(
      join(draft, 'playground.html'),
      await printPlayground(manifest, examples),
    );
    await writeFile(join(draft, 'examples.json'), examples);
    await rm(output, { recursive: true, force: true });
    await rename(draft, output);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Each script and style directly in web/pages, with all that it imports, and the playground. */
async function bundleAll() {
  const names = (await readdir(pages)).filter((name) => /\.(ts|css)$/.test(name));
  const entryPoints = [
    ...names.map((name) => ({ in: join(pages, name), out: name.replace(/\.\w+$/, '') })),
    { in: join(playground, 'main.tsx'), out: 'playground' },
  ];
  const { outputFiles } = await bundle({ ...settings, entryPoints });
  const icon = await readFile(join(root, 'web', 'favicon.svg'), 'utf8');
  return [
    ...outputFiles.map(({ path, text }) => ({ name: basename(path), text })),
    { name: 'favicon.svg', text: icon },
  ];
}

/** Writes a file under a name that changes with its content; gives its name and its path. */
async function writeAsset(directory, { name, text }) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const hashedName = name.replace(/(?=\.\w+$)/, `.${hash}`);
  await writeCompressed(join(directory, 'assets', hashedName), text);
  return [name, `/assets/${hashedName}`];
}

async function writeCompressed(path, content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  await Promise.all([
    writeFile(path, content),
    writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 })),
    writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params })),
  ]);
}

async function printPlayground(manifest, examples) {
  const page = await readFile(join(playground, 'index.html'), 'utf8');
  return page
    .replace(/\/assets\/([\w-]+\.\w+)/g, (_path, name) => manifest[name])
    .replace('id="example-queries">', (start) => `${start}${examples}`);
}

/** The examples, by the numbers of their folders, which are topics, and of their files. */
async function printExamples() {
  const directory = join(playground, 'examples');
  const paths = await readdir(directory, { recursive: true });
  const examples = await Promise.all(
    paths
      .filter((path) => path.endsWith('.graphql'))
      .sort()
      .map(async (path) => {
        const query = (await readFile(join(directory, path), 'utf8')).trim();
        const [, label, title, operationName] = opening.exec(query) ?? [];
        if (label === undefined) {
          throw new Error(`${path} must begin with two comments and a named query`);
        }
        return { topic: topicOf(dirname(path)), label, title, operationName, query };
      }),
  );
  return JSON.stringify(examples).replaceAll('<', '\\u003c');
}

/** "4-story-time" is "Story time". */
function topicOf(folder) {
  const words = folder.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
