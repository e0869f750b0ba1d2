import type { Start, Value } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { findChains, type Surroundings } from '../../paths/find-chains.js';
import { createKnownTies } from '../../paths/known-ties.js';
import { MAX_RADIUS } from '../../paths/tie-edges.js';
import type { Read, RowWriter } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { matchSurroundings } from './match-surroundings.js';

/** The ids of the entities of a chain, from one end to the other. */
export type IdChain = readonly string[];

type Paths = Extract<Start, { kind: 'paths' }>;

/** Compiles the search for chains: the ties around both ends are fetched, and the chains found here. */
export function compileChains(
  statement: StatementWriter,
  row: RowWriter,
  all: readonly Paths[],
): Read<readonly (readonly IdChain[])[]> {
  const asked = statement.parameter('chains', ({ values }) =>
    all.map((paths) => {
      const { from, to, maxLength, first } = readQuery(paths, values);
      return [from, to, maxLength, first];
    }),
  );
  const surroundings = row.list(matchSurroundings(asked));
  return (values, execution) => {
    const rows = surroundings(values) as readonly FoundRow[];
    const found = new Map(rows.map((each) => [each[0], each]));
    return all.map((paths, at) => {
      const around = found.get(at);
      return around === undefined ? [] : chainsIn(around, readQuery(paths, execution.values));
    });
  };
}

interface IdQuery {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
}

function readQuery(paths: Paths, values: readonly Value[]): IdQuery {
  return {
    from: valueAt(values, paths.from),
    to: valueAt(values, paths.to),
    maxLength: valueAt(values, paths.maxLength),
    first: valueAt(values, paths.first),
  };
}

/** The index of the query, its ties, and the radius around each end that they cover. */
type FoundRow = readonly [at: number, ties: readonly TiedRow[], from: number, to: number];

/** The ids of an entity and of entities that are tied to it. */
type TiedRow = readonly [id: string, tied: readonly string[]];

/** Finds the chains among the ties, with ids as numbers in their order. */
function chainsIn([, ties, from, to]: FoundRow, query: IdQuery): readonly IdChain[] {
  const ends = [query.from, query.to];
  const ids = [...new Set([...ends, ...ties.flatMap(([id, tied]) => [id, ...tied])])];
  ids.sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (id: string) => numbers.get(id) as number;

  const known = createKnownTies();
  for (const [id, tied] of ties) known.add(numberOf(id), tied.map(numberOf));
  const radii = { from, to };
  const surroundings: Surroundings = {
    reach: (end, radius) => Math.min(radius, radii[end], MAX_RADIUS),
    of: known.of,
  };
  const numbered = { ...query, from: numberOf(query.from), to: numberOf(query.to) };
  return findChains(numbered, surroundings).map((chain) =>
    chain.map((number) => ids[number] as string),
  );
}
