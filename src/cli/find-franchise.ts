import { nearest } from '../domain/nearest.js';

type FoundFranchise =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The franchise that an argument means, with or without its prefix. */
export function findFranchise(asked: string, ids: readonly string[]): FoundFranchise {
  const id = asked.includes('/') ? asked : `franchise/${asked}`;
  if (ids.includes(id)) return { kind: 'found', id };
  const suggestion = nearest(id, ids);
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  const expected = ids.length === 0 ? 'a franchise (there is none)' : `one of ${ids.join(', ')}`;
  return { kind: 'refused', reason: `expected ${expected}, found "${id}"${hint}` };
}
