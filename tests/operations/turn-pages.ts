import type { Operation, PagedOperation } from './fill-outline.js';

/** The cursors that lists have shown, by the response names under which they did. */
type ShownCursors = ReadonlyMap<string, readonly string[]>;

export const NO_CURSORS: ShownCursors = new Map();

/** Puts cursors that were shown where an operation asks for what lies beside one. */
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

/** Finds the cursors of all lists that were asked for them as the generator does it. */
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
