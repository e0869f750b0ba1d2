import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(__dirname, '../..');

interface Played {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Plays trivia by pipes, as the example's own process. */
export async function play(
  url: string,
  args: readonly string[],
  lines: readonly string[],
): Promise<Played> {
  const game = spawn(
    process.execPath,
    ['--import', 'tsx', 'examples/trivia-cli/main.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, THROUGHLINE_URL: url },
    },
  );
  const ended = new Promise<number | null>((resolve) => game.on('close', resolve));
  // Nobody reads what is typed after the end.
  game.stdin.on('error', () => {}).end(lines.map((line) => `${line}\n`).join(''));
  const [stdout, stderr, status] = await Promise.all([text(game.stdout), text(game.stderr), ended]);
  return { status, stdout, stderr };
}

/** Plays a quiz twice: first to learn the right answers, then to give them. */
export async function playTwice(url: string, args: readonly string[]) {
  const first = await play(
    url,
    args,
    Array.from({ length: 100 }, (_, at) => 'ap'[at % 2] ?? ''),
  );
  const letters = first.stdout
    .split(/^\d+\. /m)
    .slice(1)
    .map((question) => /^> Wrong, it is ([a-d])\./m.exec(question)?.[1] ?? 'a');
  const second = await play(
    url,
    args,
    letters.flatMap((letter) => [letter, '']),
  );
  return { first, second };
}
