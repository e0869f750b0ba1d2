import fc from 'fast-check';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader, type GraphReader } from '../../src/domain/graph-reader.js';
import { toImportPlan } from '../../src/facts/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import {
  checkCell,
  checkGroup,
  checkOrder,
  type Draw,
  type Grid,
  type Groups,
  generateGrid,
  generateGroups,
  generateOrder,
  type Order,
} from '../../src/trivia/games/index.js';
import { readPool } from '../../src/trivia/index.js';
import { readSeed } from '../read-seed.js';
import { isBefore, isSegmentBefore, portrayals, releaseOf, wholeOf } from './checker.js';
import { gameUniverses } from './game-universes.js';
import { countPartitions, type Met, solveConditions } from './games-solver.js';

type Pool = Awaited<ReturnType<typeof readPool>>;

/** Made-up universes; 1,000 of them take some minutes. */
const UNIVERSES = Number(process.env.TRIVIA_UNIVERSES ?? 12);

const draws: readonly Draw[] = [
  ...['a', 'b', 'c'].map((seed): Draw => ({ kind: 'seed', seed })),
  ...[20_000, 20_001].map((day): Draw => ({ kind: 'day', day })),
];

describe('puzzles', () => {
  it('hold by the facts alone, in every franchise of the seed', async () => {
    const made = await solveAll(await readSeed());
    expect(made.faults).toEqual([]);
    expect(Math.min(...Object.values(made.counts))).toBeGreaterThan(5);
  }, 300_000);

  it(
    'hold by the facts alone, in universes with doubts',
    async () => {
      const counts = { GRID: 0, GROUPS: 0, ORDER: 0 };
      await fc.assert(
        fc.asyncProperty(gameUniverses, async (universe) => {
          const made = await solveAll(toImportPlan(universe));
          expect(made.faults).toEqual([]);
          for (const kind of ['GRID', 'GROUPS', 'ORDER'] as const)
            counts[kind] += made.counts[kind];
        }),
        { numRuns: UNIVERSES },
      );
      if (process.env.TRIVIA_REPORT) console.info(counts);
      expect(Math.min(...Object.values(counts))).toBeGreaterThan(UNIVERSES / 5);
    },
    600_000 + 3_000 * UNIVERSES,
  );
});

/** Draws puzzles of each franchise, and solves them. */
async function solveAll(plan: ImportPlan) {
  const graph = createGraphReader(plan);
  const store = createMemoryStore(plan);
  const counts = { GRID: 0, GROUPS: 0, ORDER: 0 };
  const faults: string[] = [];
  for (const { id: franchise } of graph.nodesOf('Franchise')) {
    const pool = await readPool(store, { kind: 'franchise', franchise });
    const solver = solverOf(graph, pool, franchise);
    for (const draw of draws) {
      const puzzles = [generateGrid, generateGroups, generateOrder].map((make) => make(pool, draw));
      for (const drawn of puzzles) {
        if (drawn === undefined) continue;
        const { puzzle } = drawn;
        counts[puzzle.kind]++;
        faults.push(
          ...solver(puzzle).map((fault) => `${franchise} ${fault} ${JSON.stringify(puzzle)}`),
        );
      }
    }
  }
  return { counts, faults };
}

function solverOf(graph: GraphReader, pool: Pool, franchise: string) {
  const known = new Map<string, ReadonlyMap<string, Met>>();
  return (puzzle: Grid | Groups | Order): readonly string[] => {
    switch (puzzle.kind) {
      case 'GRID':
        return solveGrid(graph, pool, puzzle, conditions('PERSON'));
      case 'GROUPS':
        return solveGroups(graph, pool, puzzle, conditions(puzzle.members));
      case 'ORDER':
        return solveOrder(graph, pool, puzzle);
    }
  };

  function conditions(members: Groups['members']): ReadonlyMap<string, Met> {
    const found = known.get(members) ?? solveConditions(graph, franchise, members);
    known.set(members, found);
    return found;
  }
}

function solveGrid(
  graph: GraphReader,
  pool: Pool,
  grid: Grid,
  conditions: ReadonlyMap<string, Met>,
): readonly string[] {
  const [rows, columns] = [grid.rows, grid.columns].map((ids) =>
    ids.map((id) => conditions.get(id) ?? NOTHING),
  ) as [Met[], Met[]];
  const cells = rows.map((row) =>
    columns.map((column) => [...row.certain].filter((id) => column.certain.has(id))),
  );
  const subjects = [...rows, ...columns].flatMap((met) => met.subjects);
  const people = graph.nodesOf('Person').map(({ id }) => id);
  const misjudged = cells.flatMap((row, across) =>
    row.flatMap((answers, down) =>
      people.filter(
        (id) =>
          checkCell(pool, grid, { row: across, column: down }, id)?.isCorrect !==
          answers.includes(id),
      ),
    ),
  );
  return [
    ...fault(
      'has another count',
      !same(
        cells.map((row) => row.map(({ length }) => length)),
        grid.counts,
      ),
    ),
    ...fault(
      'has too few or many',
      cells.flat().some(({ length }) => length < 2 || length > 40),
    ),
    ...fault('names something twice', new Set(subjects).size < subjects.length),
    ...fault('cannot be filled', !canFill(cells.flat())),
    ...fault('has an odd size', rows.length !== 3 || columns.length !== 3),
    ...misjudged.map((id) => `misjudges ${id}`),
  ];
}

/** By Hall's theorem: any cells together have as many answers as they are. */
function canFill(cells: readonly (readonly string[])[]): boolean {
  return Array.from({ length: 2 ** cells.length }, (_, subset) =>
    cells.filter((_, at) => (subset & (1 << at)) !== 0),
  ).every((some) => new Set(some.flat()).size >= some.length);
}

function solveGroups(
  graph: GraphReader,
  pool: Pool,
  puzzle: Groups,
  conditions: ReadonlyMap<string, Met>,
): readonly string[] {
  const { names, groups } = puzzle;
  const all = [...conditions]
    .filter(([id, { certain, possible }]) => {
      const isTheme = certain.size >= 4 && possible.size <= 40;
      return isTheme && (!id.startsWith('ACTS_WITH') || leadsTwice(graph, id));
    })
    .map(([, { possible }]) => possible);
  const hidden = groups.map(({ condition }) => conditions.get(condition) ?? NOTHING);
  const texts = names.map((id) => graph.byId(id)?.properties.name);
  const nearMisses = names.filter((id) => hidden.filter((met) => met.certain.has(id)).length > 1);
  const asked = groups.map((group) => checkGroup(pool, puzzle, group.names));
  const [first, second] = groups.map((group) => group.names);
  const near = checkGroup(pool, puzzle, [...(first ?? []).slice(1), second?.[0] ?? '']);
  return [
    ...fault('has names twice', new Set(texts).size !== 16),
    ...fault(
      'has other names in groups',
      !same([...names].sort(), groups.flatMap((group) => group.names).sort()),
    ),
    ...fault(
      'has who does not belong',
      groups.some((group, at) => group.names.some((id) => !hidden[at]?.certain.has(id))),
    ),
    ...fault('misses no one nearly', nearMisses.length < 2),
    ...fault('can be parted otherwise', countPartitions(names, all) !== 1),
    ...fault(
      'refuses a group',
      asked.some(({ isCorrect, proof }) => !isCorrect || proof.length < 1),
    ),
    ...fault('is not one away', near.isCorrect || !near.isOneAway),
  ];
}

/** Whether somebody has a leading part in two works, so that whoever acts with them is worth asking. */
function leadsTwice(graph: GraphReader, id: string): boolean {
  const led = portrayals(graph).filter(
    ({ node, person }) => id.endsWith(` ${person}`) && Number(node.properties.billing) <= 12,
  );
  return new Set(led.map(({ work }) => wholeOf(graph, work))).size > 1;
}

function solveOrder(graph: GraphReader, pool: Pool, puzzle: Order): readonly string[] {
  const precedes = (one: string, other: string): boolean => {
    if (puzzle.by === 'STORY') {
      return [one, other].some((id) => graph.byId(id)?.type === 'Segment')
        ? isSegmentBefore(graph, one, other)
        : isBefore(graph, one, other);
    }
    const [a, b] = [releaseOf(graph, one), releaseOf(graph, other)];
    return a !== undefined && b !== undefined && a[1] < b[0];
  };
  const wrongIn = (works: readonly string[]): readonly string[] =>
    works.flatMap((later, at) =>
      works
        .slice(at + 1)
        .flatMap((earlier) => (precedes(earlier, later) ? [`${earlier} ${later}`] : [])),
    );
  const all = permutations(puzzle.items);
  const right = all.filter((works) => wrongIn(works).length === 0);
  const misjudged = all.filter((works) => {
    const { isCorrect, wrong } = checkOrder(pool, puzzle, works);
    const pairs = wrong.map(({ earlier, later }) => `${earlier} ${later}`);
    const isProved = wrong.every(({ proof }) => proof.facts.length > 0 && proof.sentence !== '');
    return !isProved || !same(pairs, wrongIn(works)) || isCorrect !== (pairs.length === 0);
  });
  return [
    ...fault('has another length', new Set(puzzle.items).size !== 5),
    ...fault('has no right order, or too many', right.length < 1 || right.length > 6),
    ...misjudged.map((works) => `misjudges ${works}`),
  ];
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((others) => [first, ...others]),
  );
}

const NOTHING: Met = { subjects: [], certain: new Set(), possible: new Set() };

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fault(what: string, isFaulty: boolean): readonly string[] {
  return isFaulty ? [what] : [];
}
