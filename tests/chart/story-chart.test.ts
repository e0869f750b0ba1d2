import fc from 'fast-check';
import {
  type ChartOrder,
  printBars,
  printGantt,
  type StoryChart,
  solvedStory,
  storyChart,
} from '../../src/chart/index.js';
import { widthOf } from '../../src/chart/text-width.js';
import {
  lineUp,
  precedenceOf,
  type Segment,
  solveTimeline,
  standingBetween,
  type TemporalClaim,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from '../timeline/arbitrary-claims.js';
import { relationOf } from '../timeline/brute-force.js';
import { claim, relation, segment } from '../timeline/builders.js';
import { readGantt } from './gantt-reader.js';

function chartOf(
  segments: readonly Segment[],
  claims: readonly TemporalClaim[],
  order: ChartOrder = 'story',
  released: readonly (readonly string[])[] = [],
): StoryChart {
  const timeline = solveTimeline({ segments, claims });
  const works = [...new Set(segments.map(({ work }) => work))];
  return storyChart(
    solvedStory({
      title: 'Tales',
      order,
      timeline,
      precedence: precedenceOf(timeline),
      works: works.map((id) => ({ id, title: id.slice('film/'.length) })),
      released,
      nameOf: (id) => id,
    }),
  );
}

const tale = {
  segments: [
    segment('first'),
    segment('second'),
    segment('third'),
    segment('other'),
    segment('childhood', 'film/third', 'PROLOGUE'),
    segment('lost'),
  ],
  claims: [
    claim('1', relation('first', 'BEFORE', 'second', { min: 'P4D', max: 'P4D' })),
    claim('2', relation('third', 'OVERLAPPED_BY', 'second')),
    claim('3', relation('childhood', 'BEFORE', 'third', { min: 'P11Y', max: 'P13Y' })),
    claim('4', relation('childhood', 'BEFORE', 'first')),
    claim('5', relation('other', 'BEFORE', 'first')),
    claim('6', { kind: 'duration', of: 'third', min: 'P2M' }),
    claim('7', { kind: 'span', of: 'first', to: 'second', max: 'P9D' }),
  ],
};

describe('the columns of segments', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const segments = ids.map((id) => segment(id));

  it('show a possible relation for every pair that claims tie together', () => {
    fc.assert(
      fc.property(arbitraryClaims(ids, 9), (claims) => {
        const timeline = solveTimeline({ segments, claims });
        const columns = lineUp(timeline, ids);
        const at = (id: string) => columns.get(id) ?? { start: NaN, end: NaN };
        for (const a of ids) {
          const isTied = (b: string): boolean =>
            timeline.positions.get(a)?.network === timeline.positions.get(b)?.network;
          for (const b of ids.filter((one) => one !== a && isTied(one))) {
            const shown = relationOf([at(a).start, at(a).end], [at(b).start, at(b).end]);
            expect(standingBetween(timeline, a, b)?.possible).toContain(shown);
          }
        }
      }),
    );
  });

  it('count from 0 without a gap', () => {
    fc.assert(
      fc.property(arbitraryClaims(ids, 9), (claims) => {
        const columns = lineUp(solveTimeline({ segments, claims }), ids);
        const used = new Set([...columns.values()].flatMap(({ start, end }) => [start, end]));
        expect([...used].sort((a, b) => a - b)).toEqual([...Array(used.size).keys()]);
      }),
    );
  });

  it('are as wide for years as for hours', () => {
    const timeline = solveTimeline({
      segments: segments.slice(0, 3),
      claims: [
        claim('years', relation('a', 'BEFORE', 'b', { min: 'P12Y' })),
        claim('hour', relation('b', 'BEFORE', 'c', { max: 'PT1H' })),
      ],
    });
    expect([...lineUp(timeline, ['a', 'b', 'c']).values()]).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ]);
  });
});

describe('a chart of bars', () => {
  it('shows steps, overlaps, separate parts, known times and unplaced works', () => {
    expect(printBars(chartOf(tale.segments, tale.claims), 60).split('\n')).toEqual([
      'Tales, in story order',
      '',
      '1  other       ████',
      '2  first               ████',
      '3  second                      ████████',
      '4  third                           ████████',
      '   - prologue  ░░░░',
      '',
      '█ the work, ░ a separate part of it. Bars show what comes',
      'before what, not how long it takes.',
      '',
      'Known times:',
      '  from childhood to third: 11 to 13 years',
      '  from first to second: 4 days',
      '  from the start of first to the end of second: at most 9',
      '  days',
      '  third itself: at least 2 months',
      '',
      'Not placed:',
      '  lost',
      '',
    ]);
  });

  it('lists known times by where they start, then by where they end', () => {
    const segments = ['first', 'second', 'third'].map((id) => segment(id));
    const chart = chartOf(segments, [
      claim('1', relation('first', 'BEFORE', 'third', { min: 'P5D' })),
      claim('2', relation('second', 'BEFORE', 'third', { min: 'P2D' })),
      claim('3', relation('first', 'BEFORE', 'second', { min: 'P1D' })),
    ]);
    expect(chart.times).toEqual([
      'from first to second: at least 1 day',
      'from first to third: at least 5 days',
      'from second to third: at least 2 days',
    ]);
  });

  it('may list works by release, with bars still in story order', () => {
    const chart = chartOf(tale.segments, tale.claims, 'release', [
      ['film/second'],
      ['film/elsewhere'],
      ['film/lost'],
      ['film/other', 'film/first'],
    ]);
    expect(printBars(chart, 60).split('\n').slice(0, 8)).toEqual([
      'Tales, in release order',
      '',
      '1  second                  ████',
      '2  lost',
      '3  first           ████',
      '   other   ████',
      '',
      'Bars show what comes before what, not how long it takes.',
    ]);
    expect(chart.unplaced).toEqual(['third']);
  });

  it('fits any width, and shows the bar of every row', () => {
    const many = Array.from({ length: 30 }, (_, index) => segment(`Chapter ${index}, a long name`));
    const claims = many
      .slice(1)
      .map(({ id }, index) => claim(`${index}`, relation(many[index]?.id ?? '', 'BEFORE', id)));
    const chart = chartOf(many, claims);
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 300 }), (width) => {
        const lines = printBars(chart, width).split('\n');
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.filter((line) => line.includes('█'))).toHaveLength(30);
      }),
    );
  });

  it('starts bars in the columns that terminals show, whatever the titles are written in', () => {
    const titles = [
      '千と千尋の神隠し',
      'B',
      '올드보이',
      'é'.normalize('NFD'),
      'ขุนพันธ์',
      '👨‍👩‍👧 & 🇫🇷',
      'a'.repeat(60),
      '神'.repeat(40),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(titles, { minLength: 2 }),
        fc.integer({ min: 40, max: 120 }),
        (chosen, width) => {
          const segments = chosen.map((title, index) => segment(`${index}`, `film/${title}`));
          const claims = segments
            .slice(1)
            .map(({ id }, index) => claim(id, relation(`${index}`, 'BEFORE', id)));
          const lines = printBars(chartOf(segments, claims), width).split('\n');
          const starts = lines.slice(2, 2 + chosen.length).map((line) => {
            expect(widthOf(line)).toBeLessThanOrEqual(width);
            return widthOf(line.slice(0, line.indexOf('█')));
          });
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
          expect(new Set(starts).size).toBe(chosen.length);
        },
      ),
    );
  });

  it('draws columns of equal width as long as there are enough cells', () => {
    const many = Array.from({ length: 20 }, (_, index) => segment(`film ${index}`));
    const claims = many
      .slice(1)
      .map(({ id }, index) => claim(`${index}`, relation(many[index]?.id ?? '', 'BEFORE', id)));
    const chart = chartOf(many, claims);
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 200 }), (width) => {
        const bars = printBars(chart, width).match(/█+/g)?.slice(0, 20);
        expect(new Set(bars?.map((bar) => bar.length)).size).toBe(1);
      }),
    );
  });

  it('names several parts of one role without the title of their work', () => {
    const segments = [
      segment('main', 'film/third'),
      segment('one', 'film/third', 'PROLOGUE'),
      segment('two', 'film/third', 'PROLOGUE'),
    ];
    const timeline = solveTimeline({
      segments: [...segments, segment('other')],
      claims: [
        claim('1', relation('one', 'BEFORE', 'two')),
        claim('2', relation('two', 'BEFORE', 'main')),
        claim('3', relation('main', 'BEFORE', 'other')),
      ],
    });
    const { rows } = storyChart(
      solvedStory({
        title: 'Tales',
        order: 'story',
        timeline,
        precedence: precedenceOf(timeline),
        works: [{ id: 'film/third', title: 'Third' }],
        released: [],
        nameOf: (id) => `prologue "${id}" in Third`,
      }),
    );
    expect(rows.map(({ part }) => part)).toEqual([undefined, 'prologue "one"', 'prologue "two"']);
  });

  it('has no legend without bars', () => {
    expect(printBars(chartOf([segment('lost')], []), 80)).toBe(
      'Tales, in story order\n\n\nNot placed:\n  lost\n',
    );
  });
});

describe('a gantt diagram', () => {
  it('has a section for each step and a task for each bar, separate parts marked as done', () => {
    const { settings, tasks } = readGantt(printGantt(chartOf(tale.segments, tale.claims)));
    expect(settings).toEqual({
      title: 'Tales, in story order (days only show that order)',
      dateFormat: 'YYYY-MM-DD',
      axisFormat: '·',
      todayMarker: 'off',
    });
    expect(
      tasks.map(({ section, name, tags, start, end }) => [section, name, tags, start, end]),
    ).toEqual([
      ['1', 'other', [], '2000-01-01', '2000-01-02'],
      ['2', 'first', [], '2000-01-03', '2000-01-04'],
      ['3', 'second', [], '2000-01-05', '2000-01-07'],
      ['4', 'third', [], '2000-01-06', '2000-01-08'],
      ['4', 'third (prologue)', ['done'], '2000-01-01', '2000-01-02'],
    ]);
  });

  it('is valid whatever the works are called', () => {
    const hostile = fc.constantFrom(
      'Section 8',
      'title',
      'gantt',
      'Click',
      'weekday monday',
      '50% Off: The #1; Film',
      '%% x',
      '2001-01-01',
      'a\nsection b',
      ': ; #',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' })), { minLength: 1 }),
        (titles) => {
          const rows = titles.map((title, index) => ({
            step: index + 1,
            work: `film/${index}`,
            title,
            segment: `segment/${index}`,
            part: index % 2 === 0 ? undefined : 'prologue',
            strand: 1,
            bar: { start: index, end: index + 1 },
          }));
          const chart = {
            title: titles[0] ?? '',
            order: 'story',
            columns: 9,
            rows,
            strands: 1,
            times: [],
            branches: [],
            unplaced: [],
          } as const;
          const { tasks } = readGantt(printGantt(chart));
          expect(tasks.map(({ section }) => section)).toEqual(rows.map(({ step }) => String(step)));
          expect(new Set(tasks.map(({ id }) => id)).size).toBe(titles.length);
          for (const { start, end } of tasks) expect(start < end).toBe(true);
        },
      ),
    );
  });
});
