import type { Operation, PagedOperation } from './fill-outline.js';

/** The cursors that lists have shown, by the response names of the lists. */
type ShownCursors = ReadonlyMap<string, readonly string[]>;

export const NO_CURSORS: ShownCursors = new Map();

/** Inserts cursors that were shown where an operation asks for what comes before or after one. */
export function turnPages(
  { query, variables, turns }: PagedOperation,
  shown: ShownCursors,
): Operation {
  const cursors = turns.flatMap(({ variable, list, place }) => {
    const known = shown.get(list) ?? [];
    return known.length === 0 ? [] : [[variable, known[place % known.length]] as const];
  });
  return { query, variables: { ...variables, ...Object.fromEntries(cursors) } };
}

/** Finds the cursors of all lists that were asked for them in the way of the generator. */
export function readCursors(data: string): ShownCursors {
  const shown = new Map<string, string[]>();
  JSON.parse(data, (name, value: unknown) => {
    if (name.startsWith('page') && Array.isArray(value)) {
      const known = shown.get(name) ?? [];
      shown.set(name, known);
      known.push(...value.map(({ cursor }: { cursor: string }) => cursor));
    }
    return value;
  });
  return shown;
}
