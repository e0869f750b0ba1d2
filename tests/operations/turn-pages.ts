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

/**
 * Finds the cursors of all lists that were asked for them in the way of the generator. What is listed for
 * several nodes has none to offer, as each is refused by the lists of the other nodes.
 */
export function readCursors(data: string): ShownCursors {
  const shown = new Map<string, readonly string[]>();
  JSON.parse(data, (name, value: unknown) => {
    if (name.startsWith('page') && Array.isArray(value)) {
      const cursors = value.map(({ cursor }: { cursor: string }) => cursor);
      shown.set(name, shown.has(name) ? [] : cursors);
    }
    return value;
  });
  return shown;
}
