import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tinyUniverseDirectory } from '../fixtures/tiny-universe.js';
import { withFolder } from '../seed/seed-folder.js';
import { throughline } from './throughline.js';

describe('throughline check', () => {
  test('says on one line what sound files hold', async () => {
    const { status, stdout, stderr } = await throughline(['check', tinyUniverseDirectory]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^sound: 24 entities, 9 portrayals, 4 credits, 0 releases, 3 relations, \d+ claims, 4 sources; version [0-9a-f]{16}\n$/,
    );
  });

  test('reports each fault on its own line, and exits with 2', async () => {
    const files = { 'a.yaml': 'films:\n  - { id: film/a, titel: A }\n' };
    await withFolder(files, async (directory) => {
      const { status, stdout, stderr } = await throughline(['check', directory]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.replaceAll(directory, 'dir').split('\n')).toEqual([
        expect.stringMatching(/^dir\/a\.yaml:2:5 error .* \[missing-field\]$/),
        expect.stringMatching(/^dir\/a\.yaml:2:19 error .*did you mean title\? \[unknown-field\]$/),
        '2 faults in 1 file',
        '',
      ]);
    });
  });

  test('warns of contradictions in story time, which --strict makes errors', async () => {
    const films = `sources: [{ id: source/a, title: A, tier: FAN }]
films:
  - { id: film/one, title: One }
  - id: film/two
    title: Two
    story:
      claims:
        - { relation: [AFTER], to: film/one, status: PREFERRED, sources: [a] }
        - { relation: [BEFORE], to: film/one, sources: [a] }
`;
    await withFolder({ 'a.yaml': films }, async (directory) => {
      const lenient = await throughline(['check', directory]);
      expect([lenient.status, lenient.stdout]).toEqual([0, expect.stringMatching(/^sound: /)]);
      expect(lenient.stderr.replaceAll(directory, 'dir').split('\n')).toEqual([
        'dir/a.yaml:9:11 warning It cannot be both that Two starts after One ends and that Two ends before One starts. [contradiction]',
        '  dir/a.yaml:8:11 accepted: "Two: main story" begins after "One: main story"',
        '  dir/a.yaml:9:11 outvoted: "Two: main story" ends before "One: main story"',
        '1 contradiction in story time',
        '',
      ]);
      const strict = await throughline(['check', directory, '--strict']);
      expect([strict.status, strict.stdout]).toEqual([1, '']);
      expect(strict.stderr).toBe(lenient.stderr.replace(' warning ', ' error '));
    });
  });

  test('warns of facts that can hardly be so, which --strict makes errors', async () => {
    const people = `sources: [{ id: source/a, title: A, tier: FAN }]
people:
  - id: person/p
    name: P
    birthDate: [{ value: 1980, sources: [a] }]
    deathDate: [{ value: 1970, sources: [a] }]
`;
    await withFolder({ 'a.yaml': people }, async (directory) => {
      const lenient = await throughline(['check', directory]);
      expect([lenient.status, lenient.stdout]).toEqual([0, expect.stringMatching(/^sound: /)]);
      expect(lenient.stderr.replaceAll(directory, 'dir').split('\n')).toEqual([
        expect.stringMatching(/^dir\/a\.yaml:6:5 warning .* \[death-before-birth\]$/),
        '1 doubtful fact',
        '',
      ]);
      const strict = await throughline(['check', directory, '--strict']);
      expect([strict.status, strict.stdout]).toEqual([1, '']);
      expect(strict.stderr).toBe(lenient.stderr.replace(' warning ', ' error '));
    });
  });

  test('accepts files without contradictions with --strict', async () => {
    const { status, stderr } = await throughline(['check', tinyUniverseDirectory, '--strict']);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('refuses a file in place of a directory, in one line', async () => {
    const { status, stderr } = await throughline(['check', '../../../etc/passwd']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.\.\/\.\.\/\.\.\/etc\/passwd:1:1 error .* \[path-refused\]\n1 fault/);
  });

  it('lists what works lack, those that lack most first, and does not fail', async () => {
    const { status, stdout } = await throughline(['check', tinyUniverseDirectory, '--gaps']);
    const [head, ...rows] = stdout.split('\n').slice(0, -2);
    expect(head).toMatch(/^lacks {2}of +which$/);
    const counts = rows
      .flatMap((row) => /^ +(\d+) {2}\w+\/\S+ +\w/.exec(row)?.[1] ?? [])
      .map(Number);
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(rows.filter((row) => row.length > 80)).toEqual([]);
    expect(stdout).toMatch(/\nsound: .*\n$/);
    expect(status).toBe(0);
  });
});

describe('throughline timeline', () => {
  const tale = `sources: [{ id: source/a, title: A, tier: FAN }]
franchises: [{ id: franchise/tale, name: Tale, sources: [a] }, { id: franchise/fable, name: Fable, sources: [a] }]
films:
  - { id: film/one, title: One, franchises: [tale], sources: [a] }
  - id: film/two
    title: Two
    franchises: [tale]
    sources: [a]
    story: { claims: [{ relation: [MET_BY], to: film/one, sources: [a] }] }
  - { id: film/three, title: Three, franchises: [fable], sources: [a] }
`;

  test('prints the franchises that have placed works', async () => {
    await withFolder({ 'a.yaml': tale }, async (directory) => {
      const { status, stdout, stderr } = await throughline(['timeline', directory]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.split('\n').slice(0, 5)).toEqual([
        'Tale, in story order',
        '',
        '1  One  ████',
        '2  Two      ████',
        '',
      ]);
    });
  });

  test('prints a gantt diagram of one franchise', async () => {
    await withFolder({ 'a.yaml': tale }, async (directory) => {
      const mermaid = ['timeline', directory, '--format', 'mermaid'] as const;
      expect((await throughline([...mermaid, '--franchise', 'tale'])).stdout).toMatch(
        /^gantt\n {2}title Tale/,
      );
      expect((await throughline([...mermaid, '--franchise', 'franchise/fable'])).stdout).toMatch(
        /^gantt\n/,
      );
    });
  });

  test('says in one line what it expected when it cannot print', async () => {
    await withFolder({ 'a.yaml': tale }, async (directory) => {
      const unknown = await throughline(['timeline', directory, '--franchise', 'tail']);
      expect([unknown.status, unknown.stdout]).toEqual([2, '']);
      expect(unknown.stderr).toBe(
        'error: expected one of franchise/fable, franchise/tale, found "franchise/tail"; did you mean franchise/tale?\n',
      );
      const format = await throughline(['timeline', directory, '--format', 'svg']);
      expect(format.status).toBe(1);
      expect(format.stderr).toMatch(/Allowed choices are text, mermaid/);
    });
  });
});

describe('throughline trivia', () => {
  test('prints questions with the right choice marked and the others refuted', async () => {
    const args = ['trivia', 'seed', '--franchise', 'john-wick', '--size', '2', '--kinds'];
    const { status, stdout, stderr } = await throughline([...args, 'PERFORMER']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^franchise\/john-wick\n\n1\. Who (plays|voices) .* in .*\?\n/);
    expect(stdout.match(/^ {2}\*[a-d] [^(]+$/gm)).toHaveLength(2);
    expect(stdout.match(/^ {3}[a-d] .+ \(.+ in .+\.\)$/gm)).toHaveLength(6);
  });

  test('says in one line what it expected when it cannot ask', async () => {
    const unknown = await throughline(['trivia', 'seed', '--franchise', 'jon-wick']);
    expect([unknown.status, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toMatch(/^error: expected .*; did you mean franchise\/john-wick\?\n$/);
    const size = await throughline(['trivia', 'seed', '--size', '51']);
    expect([size.status, size.stdout]).toEqual([1, '']);
    const work = await throughline(['trivia', 'seed', '--works', 'film/jon-wick']);
    expect([work.status, work.stdout]).toEqual([2, '']);
    expect(work.stderr).toMatch(/^error: expected .*; did you mean film\/john-wick\?\n$/);
  });

  test('asks about the works that it is given, and nothing outside them', async () => {
    const works = ['film/john-wick', 'film/john-wick-chapter-2'];
    const { status, stdout } = await throughline(['trivia', 'seed', '--works', ...works]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^film\/john-wick, film\/john-wick-chapter-2\n\n1\. /);
    expect(stdout).not.toMatch(/Matrix|Parabellum|Ballerina/);
  });
});

describe('throughline export', () => {
  test('writes the same files when its own output is exported', async () => {
    await withFolder({}, async (directory) => {
      const [first, second] = [join(directory, 'first'), join(directory, 'second')];
      expect((await throughline(['export', tinyUniverseDirectory, '--out', first])).status).toBe(0);
      expect((await throughline(['export', first, '--out', second])).status).toBe(0);
      for (const path of ['nightfall/films.yaml', 'shared/sources.yaml']) {
        expect(await readFile(join(second, path), 'utf8')).toBe(
          await readFile(join(first, path), 'utf8'),
        );
      }
    });
  });

  test('writes nothing when files are faulty', async () => {
    await withFolder({ 'in/a.yaml': 'flims: []' }, async (directory) => {
      const out = join(directory, 'out');
      const { status } = await throughline(['export', join(directory, 'in'), '--out', out]);
      expect([status, existsSync(out)]).toEqual([2, false]);
    });
  });

  test('does not write into what it reads', async () => {
    const out = join(tinyUniverseDirectory, 'copy');
    const { status, stderr } = await throughline(['export', tinyUniverseDirectory, '--out', out]);
    expect([status, existsSync(out)]).toEqual([2, false]);
    expect(stderr).toMatch(/^error: expected --out outside the directories to read/);
  });
});

describe('throughline', () => {
  test('shows examples in the help of each command', async () => {
    for (const args of [
      ['--help'],
      ['check', '--help'],
      ['timeline', '--help'],
      ['trivia', '--help'],
      ['trivia-rate', '--help'],
      ['export', '--help'],
      ['import', '--help'],
      ['serve', '--help'],
    ]) {
      const { status, stdout } = await throughline(args);
      expect(status).toBe(0);
      expect(stdout).toContain('Examples:');
    }
  });

  test('says what a misused command lacks, without a stack trace', async () => {
    const { status, stderr } = await throughline(['export', 'seed']);
    expect(status).toBe(1);
    expect(stderr).toBe("error: required option '--out <dir>' not specified\n");
  });

  test.each(['serve', 'import'])(
    'ends %s with 78 and every fault of the configuration',
    async (command) => {
      const { status, stdout, stderr } = await throughline([command, tinyUniverseDirectory], {
        NEO4J_URI: 'bolt:///x',
        NEO4J_DATABASE: 'system',
        PORT: '0',
      });
      expect([status, stdout]).toEqual([78, '']);
      expect(stderr.split('\n').filter((line) => !line.startsWith('warning'))).toEqual([
        expect.stringMatching(/^NEO4J_URI: expected .*, got "bolt:\/\/\/x"$/),
        expect.stringMatching(/^NEO4J_DATABASE: expected .*, got "system"$/),
        '',
      ]);
    },
  );
});
