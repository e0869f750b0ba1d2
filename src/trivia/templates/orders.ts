import { flatMapInSteps, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { releaseOf } from '../right/judge-times.js';
import { choiceName } from '../wording/names.js';
import { pairs } from './pairs.js';
import { areApart, isLike, nearWorks } from './rivals.js';
import type { Candidate } from './template.js';

/** What questions about an order of works have in common. */

/** Later works that an earlier one is asked about beside, two at a time. */
const MOST_LATER = 11;

/** Whether a work comes before another in an order, and the two may be choices of one question. */
type IsEarlier = (earlier: string, later: string) => boolean;

/** A question for each work and two that certainly come after it; another joins them as a choice. */
export function orderCandidates(
  pool: FactPool,
  kind: 'RELEASED_FIRST' | 'SET_FIRST',
  isEarlier: IsEarlier,
): Steps<readonly Candidate[]> {
  const requirement = kind === 'SET_FIRST' ? 'isSetFirst' : 'cameOutFirst';
  return flatMapInSteps(pool.works, ({ id: first }) => {
    const later = nearWorks(pool, first).filter((work) => isEarlier(first, work));
    return pairs(later.slice(0, MOST_LATER))
      .filter(([one, other]) => areApart(pool, one, other) && [first, one, other].some(pool.isHome))
      .map(
        (fellows): Candidate => ({
          kind,
          requirements: [{ kind: requirement }],
          answer: first,
          fellows,
          subjects: [],
          cues: fellows,
          works: [first, ...fellows],
        }),
      );
  });
}

/** Works that come after the first, nearest first, and are no part of the others. */
export function laterWorks(
  pool: FactPool,
  { answer, fellows = [] }: Candidate,
  isEarlier: IsEarlier,
): readonly string[] {
  return nearWorks(pool, answer).filter(
    (later) => isEarlier(answer, later) && fellows.every((fellow) => areApart(pool, fellow, later)),
  );
}

/** Whether the release of a work is certainly before that of another of its type. */
export function isReleasedEarlier(pool: FactPool): IsEarlier {
  const isAskable = (work: string): boolean => !showsYear(pool, work);
  return (earlier, later) => {
    const [first, second] = [releaseOf(pool, earlier), releaseOf(pool, later)];
    return (
      first !== undefined &&
      second !== undefined &&
      first.to < second.from &&
      isLike(pool, earlier, later) &&
      areApart(pool, earlier, later) &&
      isAskable(earlier) &&
      isAskable(later)
    );
  };
}

/** Whether a work is certainly set before another. A series is not asked about beside episodes. */
export function isSetEarlier(pool: FactPool): IsEarlier {
  const isWhole = (work: string): boolean => pool.work(work).whole === work;
  return (earlier, later) =>
    pool.isReleased(earlier) &&
    pool.isReleased(later) &&
    (isLike(pool, earlier, later) || (isWhole(earlier) && isWhole(later))) &&
    pool.isBefore(earlier, later);
}

/** Whether its name as a choice tells when a work came out. */
export function showsYear(pool: FactPool, work: string): boolean {
  return /\b(19|20)\d\d\b/.test(choiceName(pool, work));
}
