import type { CastQuery } from './operations.js';

type Franchise = NonNullable<CastQuery['franchise']>;
type Character = Franchise['characters']['nodes'][number];
type Portrayal = Character['portrayals']['nodes'][number];
type Work = Franchise['works']['nodes'][number];

/** A portrayal, with the place of its performer among those who have played the character. */
export interface CastCell extends Portrayal {
  readonly turn: number;
}

interface CastRow {
  readonly character: Pick<Character, 'id' | 'name'>;
  /** The portrayals in each column's work. */
  readonly cells: readonly (readonly CastCell[])[];
  /** The first column with one; the number of columns where there is none. */
  readonly first: number;
  readonly works: number;
}

interface CastTable {
  readonly works: readonly Work[];
  readonly rows: readonly CastRow[];
}

/** How rows can be sorted, by the value of `?sort=`. */
export const sorts = {
  works: (a: CastRow, b: CastRow) => b.works - a.works || compareNames(a, b),
  name: compareNames,
  first: (a: CastRow, b: CastRow) => a.first - b.first || compareNames(a, b),
} as const;

export type Sort = keyof typeof sorts;

/** Characters by works in story order; works without a place in it come last, by release. */
export function castTable(franchise: Franchise, sort: Sort): CastTable {
  const { works, characters } = franchise;
  const placed = (franchise.timeline?.order ?? []).flatMap((step) => step.works);
  const places = new Map(placed.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Work) => places.get(id) ?? places.size;
  const acted = new Set(
    characters.nodes.flatMap(({ portrayals }) => portrayals.nodes.map(({ work }) => work.id)),
  );
  const columns = works.nodes
    .filter(({ id }) => acted.has(id))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const rows = characters.nodes.map((character) => rowOf(character, columns));
  return { works: columns, rows: rows.toSorted(sorts[sort]) };
}

function rowOf(character: Character, columns: readonly Work[]): CastRow {
  const { nodes } = character.portrayals;
  const turns = new Map<string, number>();
  const cells = columns.map(({ id }) =>
    nodes
      .filter(({ work }) => work.id === id)
      .map((portrayal) => {
        const { id: performer } = portrayal.performer;
        if (!turns.has(performer)) turns.set(performer, turns.size);
        return { ...portrayal, turn: turns.get(performer) ?? 0 };
      }),
  );
  const first = cells.findIndex(({ length }) => length > 0);
  return {
    character,
    cells,
    first: first === -1 ? columns.length : first,
    works: cells.filter(({ length }) => length > 0).length,
  };
}

function compareNames(a: CastRow, b: CastRow): number {
  return a.character.name.localeCompare(b.character.name, 'en');
}
