import { nearest } from '../domain/nearest.js';

type Found =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The franchise that an argument means, with or without its prefix. */
export function findFranchise(asked: string, ids: readonly string[]): Found {
  const id = asked.includes('/') ? asked : `franchise/${asked}`;
  return findId(
    id,
    ids,
    ids.length === 0 ? 'a franchise (there is none)' : `one of ${ids.join(', ')}`,
  );
}

/** The work that an argument means, which are too many to list. */
export function findWork(asked: string, ids: readonly string[]): Found {
  return findId(asked, ids, 'the id of a work, such as film/john-wick');
}

function findId(id: string, ids: readonly string[], expected: string): Found {
  if (ids.includes(id)) return { kind: 'found', id };
  const suggestion = nearest(id, ids);
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  return { kind: 'refused', reason: `expected ${expected}, found "${id}"${hint}` };
}
