import {
  compareStanding,
  lastDay,
  mostExact,
  type Standing,
  shownClaim,
  type ValuedClaim,
} from './claims.js';
import { groupBy } from './group-by.js';
import { firstDay } from './partial-date.js';
import type { ReleaseKind } from './vocabulary.js';

/** A claim about the day of one release of a work, or about the first of all. */
export interface ReleaseClaim extends ValuedClaim {
  /** The release, by its id; absent where the claim says when the work was first released. */
  readonly release?: string;
}

/** Premieres and festivals are for those who were invited or came for them. */
export function isPublic(kind: ReleaseKind): boolean {
  return kind !== 'PREMIERE' && kind !== 'FESTIVAL';
}

/**
 * The claim that says when a work was first released to the public, of what is shown about that and about
 * each public release: the earliest fact. Without facts it is what was stated last, since plans change, and
 * of that the earliest. Of equal days, what is said about the first release itself. A claim about that
 * which is PREFERRED is shown whatever the releases are; among claims about one release, it says only which
 * of them to believe.
 */
export function firstRelease(claims: readonly ReleaseClaim[]): ReleaseClaim | undefined {
  const shown = [...groupBy(claims, ({ release }) => release ?? '').values()]
    .flatMap((competing) => shownClaim(competing) ?? [])
    .map((claim) => ({ claim, value: claim.value, standing: standingOf(claim) }))
    .sort(
      (a, b) =>
        compareStanding(a.standing, b.standing) ||
        compareNews(a.claim, b.claim) ||
        firstDay(a.value) - firstDay(b.value) ||
        compareIds(a.claim.release, b.claim.release),
    );
  const [best] = shown;
  if (best === undefined) return undefined;
  return mostExact(shown.filter(({ standing }) => compareStanding(standing, best.standing) === 0))
    ?.claim;
}

function standingOf({ release, status, kind }: ReleaseClaim): Standing {
  return { status: release === undefined ? status : 'NORMAL', kind };
}

/** Facts do not age. */
function compareNews(a: ReleaseClaim, b: ReleaseClaim): number {
  return a.kind === 'FACT' ? 0 : lastDay(b.statedOn) - lastDay(a.statedOn);
}

function compareIds(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
