import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = fileURLToPath(new URL('pom.xml', import.meta.url));

/**
 * The folder with the jars of a Neo4j version: copied from Maven's repository the first time, found
 * again afterwards. The folder appears by renaming, whole or not at all, so that two processes may
 * provide it at once.
 */
export async function provideJars(version: string, cache: string): Promise<string> {
  const folder = join(cache, `lib-${version}`);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const scratch = await mkdtemp(join(cache, `lib-${version}-`));
  try {
    await copyDependencies(version, scratch);
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    // Another process was first; its folder is as good as ours.
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

async function copyDependencies(version: string, folder: string): Promise<void> {
  const goals = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const args = ['-q', '-B', '-f', pom, `-Dneo4j.version=${version}`, ...goals];
  try {
    await run('mvn', args, { maxBuffer: 64 * 1024 * 1024 });
  } catch (cause) {
    const output = (cause as { stdout?: string }).stdout ?? '';
    const reason = /\[ERROR\] (.*)/.exec(output)?.[1] ?? String(cause);
    throw new Error(`Maven could not fetch Neo4j ${version}: ${reason}`, { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
