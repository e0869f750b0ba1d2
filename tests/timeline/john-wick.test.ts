import {
  explainConflict,
  findNeighbours,
  measureFrom,
  type Precedence,
  precedenceOf,
  precedes,
  type Segment,
  type Standing,
  solveTimeline,
  standingBetween,
  storyOrder,
  whyPrecedes,
} from '../../src/timeline/index.js';
import { claim, relation, segment } from './builders.js';

/** The story claims of the John Wick seed files, abridged. */
const works = [
  'continental',
  'wick-1',
  'wick-2',
  'wick-3',
  'wick-4',
  'ballerina',
  'caine',
  'wick-5',
];
const segments: readonly Segment[] = [
  ...works.map((work) => segment(`${work}-main`, work)),
  segment('ballerina-prologue', 'ballerina', 'PROLOGUE'),
];
const claims = [
  claim('four-days', relation('wick-2-main', 'AFTER', 'wick-1-main', { min: 'P4D', max: 'P4D' })),
  claim(
    'under-an-hour',
    relation('wick-3-main', 'AFTER', 'wick-2-main', { min: 'PT0S', max: 'PT1H' }),
  ),
  claim('six-months', relation('wick-4-main', 'AFTER', 'wick-3-main', { min: 'P5M', max: 'P7M' }), {
    statedOn: '2023',
  }),
  claim('ten-days', {
    kind: 'span',
    of: 'wick-1-main',
    to: 'wick-3-main',
    min: 'P9D',
    max: 'P11D',
  }),
  claim('eight-months', { kind: 'span', of: 'wick-1-main', to: 'wick-4-main', max: 'P8M' }),
  claim('theatre', relation('ballerina-main', 'OVERLAPPED_BY', 'wick-3-main'), {
    statedOn: '2025',
  }),
  claim('ends-before-4', relation('ballerina-main', 'BEFORE', 'wick-4-main'), { statedOn: '2025' }),
  claim('before-3', relation('ballerina-main', 'BEFORE', 'wick-3-main'), {
    statedOn: '2023-07-21',
  }),
  claim('childhood', relation('ballerina-prologue', 'BEFORE', 'wick-1-main'), { statedOn: '2025' }),
  claim(
    'twelve-years',
    relation('ballerina-prologue', 'BEFORE', 'ballerina-main', { min: 'P11Y', max: 'P13Y' }),
  ),
  claim('two-months', { kind: 'duration', of: 'ballerina-main', min: 'P2M' }),
  claim('seventies', { kind: 'date', of: 'continental-main', date: '197X' }),
  claim('decades-before', relation('continental-main', 'BEFORE', 'wick-1-main')),
  claim('link-farm', relation('continental-main', 'AFTER', 'wick-4-main'), {
    status: 'DEPRECATED',
  }),
  claim('caine-after-4', relation('caine-main', 'AFTER', 'wick-4-main')),
];
const timeline = solveTimeline({ segments, claims });
const precedence: Precedence = precedenceOf(timeline);

function between(a: string, b: string): Standing {
  const found = standingBetween(timeline, a, b);
  if (found === undefined) throw new Error(`The timeline lacks ${a} or ${b}.`);
  return found;
}

describe('the story order of John Wick', () => {
  const order = storyOrder(timeline, precedence);

  it('puts Ballerina between the third film and the fourth', () => {
    expect(order.steps.map((step) => step.works)).toEqual([
      ['continental'],
      ['wick-1'],
      ['wick-2'],
      ['wick-3'],
      ['ballerina'],
      ['wick-4'],
      ['caine'],
    ]);
    const between3And4 = works.filter(
      (work) => precedes(precedence, 'wick-3', work) && precedes(precedence, work, 'wick-4'),
    );
    expect(between3And4).toEqual(['ballerina']);
  });

  it('names the claims that prove each step', () => {
    expect(order.steps.map(({ because }) => because)).toEqual([
      [],
      ['decades-before'],
      ['four-days'],
      ['under-an-hour'],
      ['theatre'],
      ['ends-before-4'],
      ['caine-after-4'],
    ]);
  });

  it('lists apart what nothing places', () => {
    expect(order.unplaced).toEqual(['wick-5']);
  });

  it('has neighbours for Ballerina', () => {
    expect(findNeighbours({ timeline, precedence })('ballerina')).toEqual({
      after: [{ work: 'wick-3', relation: 'OVERLAPPED_BY', because: ['theatre'] }],
      before: [{ work: 'wick-4', relation: 'BEFORE', because: ['ends-before-4'] }],
      during: [],
      contains: [],
    });
  });

  it('proves an order with as few claims as possible', () => {
    expect(whyPrecedes({ timeline, precedence }, 'wick-1', 'wick-3')).toEqual([
      'four-days',
      'under-an-hour',
    ]);
  });
});

describe('the times between the films', () => {
  it.each([
    ['wick-1', 'wick-2', 'P4D', 'P4D', ['four-days']],
    ['wick-2', 'wick-3', undefined, 'PT1H', ['under-an-hour']],
    ['wick-3', 'wick-4', 'P5M', 'P7M', ['six-months']],
    ['ballerina-prologue', 'ballerina', 'P11Y', 'P13Y', ['twelve-years']],
  ])('from %s to %s are the stated ones', (earlier, later, min, max, because) => {
    const { certain, gap } = between(earlier, later);
    expect(certain).toBe('BEFORE');
    expect([gap?.min?.text, gap?.max?.text, gap?.because]).toEqual([min, max, because]);
  });

  it('bound when a segment starts and ends', () => {
    const boundsOf = measureFrom(timeline, 'wick-1');
    expect(boundsOf('wick-1-main')).toMatchObject({ earliestStart: 'PT0S', latestStart: 'PT0S' });
    expect(boundsOf('wick-3-main')).toMatchObject({ earliestEnd: 'P9D', latestEnd: 'P11D' });
    expect(boundsOf('continental-main').earliestStart).toBeNull();
    expect(boundsOf('wick-5-main').latestEnd).toBeNull();
  });
});

describe('the claim that Ballerina comes before the third film', () => {
  it('contradicts that it overlaps the third film, and is outvoted as the older', () => {
    expect(timeline.conflicts).toHaveLength(1);
    const [conflict] = timeline.conflicts;
    expect(conflict?.claims.map(({ id }) => id)).toEqual(['theatre', 'before-3']);
    expect(conflict?.outvoted.id).toBe('before-3');
  });

  it('is explained in one sentence', () => {
    const names: Readonly<Record<string, string>> = {
      'ballerina-main': 'Ballerina',
      'wick-3-main': 'Chapter 3',
    };
    const sentences = timeline.conflicts.map((one) =>
      explainConflict(one, (id) => names[id] ?? id),
    );
    expect(sentences).toEqual([
      'It cannot be both that Ballerina starts during Chapter 3 and ends after it and that Ballerina ends before Chapter 3 starts.',
    ]);
  });
});
