import { flatMapInSteps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { nameOf } from '../wording/names.js';
import { isSetEarlier } from './orders.js';
import { nearWorks } from './rivals.js';
import type { Candidate, Template } from './template.js';

/** Works on either side that a question names. */
const MOST_SIDES = 5;

/** Which of these is set between A and B? */
export const setBetween: Template = {
  kind: 'SET_BETWEEN',
  fewest: 3,
  candidates: (pool) => flatMapInSteps(pool.homeWorks, ({ id }) => around(pool, id)),
  prompt: (pool, { subjects: [after = '', before = ''] }) =>
    `Which of these is set between ${nameOf(pool, after)} and ${nameOf(pool, before)}?`,
  rivals(pool, { answer, subjects: [after = '', before = ''] }) {
    const isEarlier = isSetEarlier(pool);
    return nearWorks(pool, answer).filter(
      (work) => isEarlier(work, after) || isEarlier(before, work),
    );
  },
};

function around(pool: FactPool, work: string): readonly Candidate[] {
  const isEarlier = isSetEarlier(pool);
  const near = nearWorks(pool, work).filter(pool.isHome);
  const earlier = near.filter((other) => isEarlier(other, work)).slice(0, MOST_SIDES);
  const later = near.filter((other) => isEarlier(work, other)).slice(0, MOST_SIDES);
  return earlier.flatMap((after) =>
    later.map(
      (before): Candidate => ({
        kind: 'SET_BETWEEN',
        requirements: [{ kind: 'isSetBetween', after, before }],
        answer: work,
        subjects: [after, before],
        cues: [after, before],
        works: [work, after, before],
      }),
    ),
  );
}
