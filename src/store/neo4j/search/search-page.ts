import type { Cursor, Page, Value } from '../../../plan/plan.js';

/** An entity that a search has found. */
export interface SearchMatch {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

/** A page of what a search has found, and what there is besides. */
export interface SearchPage {
  readonly matches: readonly SearchMatch[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: number;
}

/** Cuts a page out of matches that are ordered by score, the best first, then by id. */
export function cutPage(
  all: readonly SearchMatch[],
  page: Page,
  values: readonly Value[],
): SearchPage {
  const size = values[page.size] as number;
  const place = (ref: number | null, isInclusive: boolean): number | undefined => {
    const cursor = ref === null ? null : (values[ref] as Cursor | null);
    if (cursor === null) return undefined;
    const least = isInclusive ? 0 : 1;
    const found = all.findIndex((match) => comparePlace(match, cursor) >= least);
    return found < 0 ? all.length : found;
  };
  const first = place(page.after, false) ?? 0;
  const last = place(page.before, true) ?? all.length;
  const isForward = page.direction === 'forward';
  const from = isForward ? first : Math.min(last, Math.max(first, last - size));
  const to = isForward ? Math.max(first, Math.min(last, first + size)) : last;
  return {
    matches: all.slice(from, to),
    hasNext: to < all.length,
    hasPrevious: from > 0,
    total: all.length,
  };
}

function comparePlace(match: SearchMatch, { keys: [score], id }: Cursor): number {
  if (match.score !== score) return match.score > Number(score) ? -1 : 1;
  return match.id < id ? -1 : match.id > id ? 1 : 0;
}
