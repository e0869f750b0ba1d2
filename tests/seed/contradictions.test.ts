import { join } from 'node:path';
import { toImportPlan } from '../../src/facts/index.js';
import {
  type Contradiction,
  contradictionsIn,
  printContradiction,
  readUniverse,
} from '../../src/seed/index.js';
import { withFolder } from './seed-folder.js';

/** The contradictions of seed files, with paths as seen from the directory. */
async function contradictionsOf(directory: string): Promise<readonly Contradiction[]> {
  const read = await readUniverse([directory]);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const plan = toImportPlan(read.universe);
  return contradictionsIn(plan, (claim) => {
    const location = read.locationOf(claim);
    return location && { ...location, file: location.file.replace(`${directory}/`, '') };
  });
}

/** Three films that follow each other, each in its own file. */
const files = {
  'sources.yaml': `sources:
  - { id: source/almanac, title: Almanac, tier: ENCYCLOPEDIA, publishedOn: 2001 }
  - { id: source/blog, title: Blog, tier: FAN, publishedOn: 2020 }
`,
  'first.yaml': 'films: [{ id: film/first, title: First }]\n',
  'second.yaml': `films:
  - id: film/second
    title: Second
    story:
      claims:
        - { relation: [AFTER], to: film/first, text: right after the first, sources: [almanac] }
`,
  'third.yaml': `films:
  - id: film/third
    title: Third
    story:
      segments:
        - { key: dream, role: FLASHBACK, label: The dream }
      claims:
        - { segment: dream, relation: [BEFORE], to: main, sources: [almanac] }
        - relation: [AFTER]
          to: film/second
          sources: [blog]
`,
};
const contradicting = `films:
  - id: film/fourth
    title: Fourth
    story:
      claims:
        - { relation: [EQUALS], to: film/first, sources: [blog] }

        - relation: [AFTER]   # the third follows the first
          to: segment/film-third-main
          text: after the third
          sources: [almanac]
`;

describe('sound claims', () => {
  test('make no contradictions', async () => {
    expect(await withFolder(files, contradictionsOf)).toEqual([]);
  });
});

describe('a claim that contradicts others', () => {
  test('is reported with the location of each claim, across files', async () => {
    const found = await withFolder({ ...files, 'fourth.yaml': contradicting }, contradictionsOf);
    expect(found).toHaveLength(1);
    const [contradiction] = found;
    expect(contradiction?.claims.map(({ location }) => location)).toEqual([
      { file: 'fourth.yaml', line: 8, column: 11 },
      { file: 'second.yaml', line: 6, column: 11 },
      { file: 'fourth.yaml', line: 6, column: 11 },
      { file: 'third.yaml', line: 9, column: 11 },
    ]);
    expect(contradiction?.claims[1]?.text).toBe('right after the first');
  });

  test('is printed as a line for the sentence and a line for each claim', async () => {
    const found = await withFolder({ ...files, 'fourth.yaml': contradicting }, contradictionsOf);
    expect(found.map((one) => printContradiction(one, 'warning'))).toEqual([
      [
        'third.yaml:9:11 warning It cannot all be true that Fourth starts after Third ends, that Second starts after First ends, that Fourth takes just the time of First, and that Third starts after Second ends. [contradiction]',
        '  fourth.yaml:8:11 accepted: after the third',
        '  second.yaml:6:11 accepted: right after the first',
        '  fourth.yaml:6:11 accepted: "Fourth: main story" takes place at the same time as "First: main story"',
        '  third.yaml:9:11 outvoted: "Third: main story" begins after "Second: main story"',
      ].join('\n'),
    ]);
  });

  test('does not depend on which file is read first', async () => {
    const there = await withFolder({ ...files, 'fourth.yaml': contradicting }, contradictionsOf);
    const renamed = { ...files, 'a-fourth.yaml': contradicting };
    const back = await withFolder(renamed, contradictionsOf);
    const idsOf = (found: readonly Contradiction[]) =>
      found.map(({ claims }) => claims.map(({ id }) => id));
    expect(idsOf(back)).toEqual(idsOf(there));
  });
});

describe('segments of one kind in one work', () => {
  test('are told apart by their labels', async () => {
    const story = `films:
  - id: film/a
    title: A
    sources: [almanac]
    story:
      segments:
        - { key: one, role: FLASHBACK, label: The flood }
        - { key: two, role: FLASHBACK, label: The fire }
        - { key: past, role: PROLOGUE, label: Long ago }
      claims:
        - { segment: one, relation: [BEFORE], to: two, sources: [blog] }
        - { segment: two, relation: [BEFORE], to: past, sources: [blog] }
        - { segment: one, relation: [AFTER], to: past, sources: [almanac] }
`;
    const [contradiction] = await withFolder({ ...files, 'a.yaml': story }, contradictionsOf);
    expect(contradiction?.sentence).toBe(
      'It cannot all be true that "The flood" in A starts after the prologue of A ends, that "The flood" in A ends before "The fire" in A starts, and that "The fire" in A ends before the prologue of A starts.',
    );
  });
});

describe('the seed files', () => {
  test('have the contradictions that are known', async () => {
    const found = await contradictionsOf(join(__dirname, '../../seed'));
    expect(
      found.map(({ claims }) => claims.map(({ location, text }) => [location?.file, text])),
    ).toEqual([
      [
        ['die-hard/die-hard-2.yaml', 'one year after Die Hard'],
        ['die-hard/die-hard-2.yaml', 'two years after Die Hard'],
      ],
      [
        ['john-wick/ballerina.yaml', 'mostly during and after Chapter 3'],
        ['john-wick/ballerina.yaml', 'between the second and the third film'],
      ],
      [
        [
          'john-wick/ballerina.yaml',
          'twelve years between prologue and graduation, with which the main story opens',
        ],
        ['john-wick/ballerina.yaml', 'twenty years before'],
      ],
      [
        ['john-wick/ballerina.yaml', 'mostly during and after Chapter 3'],
        ['john-wick/ballerina.yaml', 'set during the events of Chapter 3'],
      ],
      [
        ['john-wick/john-wick-chapter-2.yaml', 'four days after John Wick'],
        ['john-wick/john-wick-chapter-2.yaml', 'immediately after the first film'],
      ],
      [
        ['john-wick/the-continental.yaml', '1970s, winter of 1978-79 background'],
        ['john-wick/the-continental.yaml', '"New York in the 1970s" is set in 1975'],
      ],
      [
        ['total-recall/total-recall-1990.yaml', 'set in 2084'],
        ['total-recall/total-recall-1990.yaml', 'set in 2075'],
      ],
      [
        ['underworld/underworld-awakening.yaml', 'twelve years after Evolution'],
        ['underworld/underworld-awakening.yaml', 'fifteen years after Evolution'],
      ],
    ]);
  });
});
