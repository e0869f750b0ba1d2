#!/usr/bin/env node
/**
 * Builds the playground: copies GraphiQL, React and the sources of web/playground into one directory
 * of static files, so that the server needs none of these packages when it runs.
 *
 *   node scripts/build-web.mjs [directory, dist/web when not given]
 */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'web', 'playground');
const require = createRequire(import.meta.url);
const packageFile = (name, path) => join(dirname(require.resolve(`${name}/package.json`)), path);

const assets = {
  'react.js': packageFile('react', 'umd/react.production.min.js'),
  'react-dom.js': packageFile('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': packageFile('graphiql', 'graphiql.min.js'),
  'graphiql.css': packageFile('graphiql', 'graphiql.min.css'),
  'explorer.js': packageFile('@graphiql/plugin-explorer', 'dist/index.umd.js'),
  'explorer.css': packageFile('@graphiql/plugin-explorer', 'dist/style.css'),
  'playground.js': join(sources, 'playground.js'),
  'playground.css': join(sources, 'playground.css'),
  'favicon.svg': join(sources, 'favicon.svg'),
};

/** Above this the files hardly get smaller and the build gets much slower. */
const BROTLI_QUALITY = 9;

/** Each example begins with two comments, its label and what it shows, and a named operation. */
const opening = /^# (.+)\n# (.+)\nquery (\w+)/;

await build(resolve(process.argv[2] ?? join(root, 'dist', 'web')));

/** Writes beside the directory and then renames, so that a server never sees half a build. */
async function build(directory) {
  await mkdir(dirname(directory), { recursive: true });
  const draft = await mkdtemp(`${directory}-`);
  try {
    await chmod(draft, 0o755);
    await mkdir(join(draft, 'assets'));
    let page = await readFile(join(sources, 'index.html'), 'utf8');
    for (const [name, path] of Object.entries(assets)) {
      const content = withoutSourceMap(await readFile(path, 'utf8'));
      const hashedName = hashName(name, content);
      await writeCompressed(join(draft, 'assets', hashedName), content);
      page = page.replace(`/assets/${name}`, `/assets/${hashedName}`);
    }
    const examples = await printExamples();
    page = page.replace('id="example-queries">', (start) => `${start}${examples}`);
    await writeCompressed(join(draft, 'index.html'), page);
    await writeFile(join(draft, 'examples.json'), examples);
    await rm(directory, { recursive: true, force: true });
    await rename(draft, directory);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Source maps are not served; a comment that names one would make developer tools ask for it. */
function withoutSourceMap(text) {
  return text.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}

function hashName(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return name.replace(/(?=\.\w+$)/, `.${hash}`);
}

async function writeCompressed(path, content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  await Promise.all([
    writeFile(path, content),
    writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 })),
    writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params })),
  ]);
}

async function printExamples() {
  const directory = join(sources, 'examples');
  const names = (await readdir(directory)).filter((name) => name.endsWith('.graphql')).sort();
  const examples = await Promise.all(
    names.map(async (name) => {
      const query = (await readFile(join(directory, name), 'utf8')).trim();
      const [, label, title, operationName] = opening.exec(query) ?? [];
      if (label === undefined)
        throw new Error(`${name} must begin with two comments and a named query`);
      return { label, title, operationName, query };
    }),
  );
  return JSON.stringify(examples).replaceAll('<', '\\u003c');
}
