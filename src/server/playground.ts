import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What the page may load: only what this server serves, and no inline script or style. */
export const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
} as const;

/**
 * Serves the built playground at /. Only files that exist at start have routes. Those under /assets
 * are named after a hash of their content and never change; their compressed forms, made by the
 * build, lie beside them.
 */
export async function servePlayground(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    globIgnore: ['**/*.{br,gz}'],
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = /[\\/]assets[\\/]/.test(path);
      const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', caching);
      reply.header('vary', 'accept-encoding');
    },
  });
}

/**
 * The directory of the built playground. In a clone that has not been built it is built first, so
 * that the sources run without a separate step.
 */
export async function findPlayground(root: string): Promise<string> {
  const directory = join(root, 'dist', 'web');
  if (!existsSync(join(directory, 'index.html'))) {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'build-web.mjs')]);
  }
  return directory;
}

/** The queries that the playground offers; none where it was built without any. */
export async function readExamples(directory: string): Promise<readonly string[]> {
  const path = join(directory, 'examples.json');
  if (!existsSync(path)) return [];
  const examples = JSON.parse(await readFile(path, 'utf8')) as readonly { query: string }[];
  return examples.map(({ query }) => query);
}
