import { join } from 'node:path';
import { withFolder } from '../seed/seed-folder.js';
import { throughline } from './throughline.js';

const RATE = ['trivia-rate', 'seed', '--franchise', 'john-wick', '--answers'];
const KEY = '0123456789abcdef';

/** Runs the command on a file of answers, which its messages call "answers.csv". */
async function rate(text: string) {
  let ended = { status: -1, stdout: '', stderr: '' };
  await withFolder({ 'answers.csv': text }, async (folder) => {
    ended = await throughline([...RATE, join(folder, 'answers.csv')]);
    ended = { ...ended, stderr: ended.stderr.replace(`${folder}/`, '') };
  });
  return ended;
}

describe('throughline trivia-rate', () => {
  it('fits difficulties of questions, and compares them with the predicted ones', async () => {
    const quiz = await throughline(
      'trivia seed --franchise john-wick --size 6 --kinds PERFORMER'.split(' '),
    );
    const keys = [...quiz.stdout.matchAll(/^ {3}PERFORMER \w+ ([0-9a-f]{16})$/gm)].map(
      ([, key = '']) => key,
    );
    expect(keys).toHaveLength(6);
    // The later a question, the fewer of ten players know it.
    const rows = keys.flatMap((key, place) =>
      Array.from({ length: 10 }, (_, player) => {
        return `${key},p${player},${player > 1 + place ? 'right' : 'wrong'}`;
      }),
    );
    const repeated = `${keys[5]},p0,right`;
    const { status, stdout, stderr } = await rate(
      ['question,player,answer', ...rows, repeated, `${KEY},,right`, ''].join('\n'),
    );
    expect([status, stderr]).toEqual([0, '']);
    const [head = '', ...lines] = stdout.split('\n');
    expect(head).toBe('difficulty  right  answers  predicted    question');
    const printed = lines.slice(0, 7).map((line) => / ([0-9a-f]{16})/.exec(line)?.[1]);
    expect(printed.filter((key) => key !== KEY)).toEqual([...keys].reverse());
    expect(printed).toContain(KEY);
    expect(lines[0]).toMatch(
      /^ {6}\d\.\d\d {4}30% {7}10 {2}\d\.\d\d (EASY|MEDIUM|HARD) +[0-9a-f]{16} Who /,
    );
    expect(stdout).toMatch(
      /\n {2}all +-?\d\.\d\d {2}6 questions\n {2}PERFORMER +-?\d\.\d\d {2}6 questions\n1 question cannot be asked of these facts\.\n$/,
    );
  });

  it('says that there are no answers where there are none', async () => {
    expect(await rate('question,answer\n')).toEqual({
      status: 0,
      stdout: 'no answers\n',
      stderr: '',
    });
  });

  it.each([
    ['nothing', '', /^error: answers\.csv:1: expected the columns .*; found ""\n$/],
    [
      'other columns',
      'key,answer\n',
      /^error: answers\.csv:1: expected the columns .*; found "key,answer"\n$/,
    ],
    ['a column twice', 'question,answer,answer\n', /^error: answers\.csv:1: expected the columns /],
    [
      'another key',
      `question,answer\n${KEY},right\nx,right\n`,
      /^error: answers\.csv:3: expected the key .*; found "x"\n$/,
    ],
    [
      'another answer',
      `question,answer\n\n${KEY},yes\n`,
      /^error: answers\.csv:3: expected "right" or "wrong" as answer; found "yes"\n$/,
    ],
    [
      'another number of cells',
      `question,answer\n${KEY},right,p\n`,
      /^error: answers\.csv:2: expected as many cells as columns\n$/,
    ],
    ['an open quote', `question,answer\n"${KEY},right\n`, /^error: answers\.csv:\d: .*quote.*\n$/i],
    [
      'an endless line',
      `question,answer\n${'x'.repeat(5_000)}`,
      /^error: answers\.csv:\d: .*maximum.*\n$/i,
    ],
  ])('says where a file has %s', async (_, text, expected) => {
    const { status, stdout, stderr } = await rate(text);
    expect(stderr).toMatch(expected);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('says that a file is missing', async () => {
    const { status, stderr } = await throughline([...RATE, 'none.csv']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: ENOENT: .*none\.csv'\n$/);
  });
});
