import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { AssetPath } from '../pages/index.js';

/**
 * Serves the built files of the web. Only files that exist at start have routes. Those under /assets are
 * named after a hash of their content and never change; their compressed forms, made by the build, lie
 * beside them.
 */
export async function serveWebDirectory(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    wildcard: false,
    globIgnore: ['**/*.{br,gz}'],
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const isPage = path.includes(PLAYGROUND);
      reply.header('cache-control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable');
      reply.header('vary', 'accept-encoding');
    },
  });
  app.get('/playground', (_request, reply) => reply.sendFile(PLAYGROUND, directory));
}

const PLAYGROUND = 'playground.html';

/** @throws Error when the directory has not been built. */
export async function readAssets(directory: string): Promise<AssetPath> {
  const path = join(directory, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} is missing: run "npm run build"`, { cause });
  });
  const paths = new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>));
  return (name) => {
    const asset = paths.get(name);
    if (asset === undefined) throw new Error(`The build has no ${name}.`);
    return asset;
  };
}

/** The queries that the playground offers. */
export async function readExamples(directory: string): Promise<readonly string[]> {
  const text = await readFile(join(directory, 'examples.json'), 'utf8');
  return (JSON.parse(text) as readonly { query: string }[]).map(({ query }) => query);
}
