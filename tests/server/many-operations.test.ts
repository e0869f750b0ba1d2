import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { totalCacheBytes } from '../../src/caches.js';

const main = join(__dirname, 'many-operations-main.ts');

it('keeps no more of 100,000 operations than its caches may hold, in a heap of 256 MB', async () => {
  const flags = ['--max-old-space-size=256', '--expose-gc', '--import', 'tsx'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, main]);
  const { answered, refused, kept } = JSON.parse(stdout);
  expect(answered + refused).toBe(100_000);
  expect(refused).toBeGreaterThan(5_000);
  expect(answered).toBeGreaterThan(80_000);
  // It answers from memory, and also prepares statements for a database.
  expect(kept).toBeLessThan(totalCacheBytes.memory + totalCacheBytes.neo4j);
}, 600_000);
