import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tinyUniverseDirectory } from '../fixtures/tiny-universe.js';
import { throughline } from './throughline.js';

const root = join(__dirname, '../..');
const command = `"${process.execPath}" --import tsx src/cli.ts`;

/** Runs a line of the shell, in which `throughline` is the real command. */
async function inShell(line: string) {
  const script = `throughline() { ${command} "$@"; }\n${line}`;
  return promisify(execFile)('bash', ['-c', script], { cwd: root }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ status: code, stdout, stderr }),
  );
}

describe('the command itself', () => {
  it('prints and ends as its commands do in one process', async () => {
    const [sound, faulty] = [
      ['check', tinyUniverseDirectory],
      ['check', 'nowhere'],
    ];
    expect(await inShell(`throughline ${sound.join(' ')}`)).toEqual(await throughline(sound));
    expect(await inShell(`throughline ${faulty.join(' ')}`)).toEqual(await throughline(faulty));
  }, 60_000);

  it.each([
    ['to a full disk', '> /dev/full', /^error: the output cannot be written: ENOSPC: .*\n$/],
    ['to a closed pipe', '| true', /^error: the output cannot be written: .*EPIPE\n$/],
    ['to a full disk, like its errors', '> /dev/full 2> /dev/full', /^$/],
  ])(
    'ends with 74, and a sentence if it can, when its output goes %s',
    async (_, to, sentence) => {
      const line = `throughline timeline seed ${to}; exit \${PIPESTATUS[0]}`;
      const { status, stderr } = await inShell(line);
      expect(stderr).toMatch(sentence);
      expect(status).toBe(74);
    },
    60_000,
  );

  it.each(['check', 'timeline', 'trivia', 'export --out "$(mktemp -d)"', '--help'])(
    'ends with 74 and a sentence when %s has no room for its output',
    async (words) => {
      const line = `throughline ${words} ${tinyUniverseDirectory} > /dev/full`;
      const { status, stderr } = await inShell(line);
      expect(stderr).toMatch(/^error: the output cannot be written: ENOSPC: .*\n$/);
      expect(status).toBe(74);
    },
    60_000,
  );
});
