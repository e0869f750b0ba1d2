import { groupBy } from '../../domain/group-by.js';
import { flatMapInSteps } from '../../steps.js';
import { nameOf } from '../wording/names.js';
import { pairs } from './pairs.js';
import { castRivals } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { prepareAskableParts } from './worth.js';

/** Who plays both X in W and Y in V? */
export const sharedCast: Template = {
  kind: 'SHARED_CAST',
  isOpen: true,
  *candidates(pool) {
    const byPerson = groupBy(yield* prepareAskableParts(pool), ({ person }) => person);
    return yield* flatMapInSteps(byPerson, ([person, parts]) =>
      pairs(parts)
        .filter(
          ([one, other]) =>
            one.character !== other.character &&
            pool.work(one.work).whole !== pool.work(other.work).whole &&
            (pool.isNearHome(one) || pool.isNearHome(other)),
        )
        .map(
          ([one, other]): Candidate => ({
            kind: 'SHARED_CAST',
            requirements: [one, other].map(({ character, work }) => ({
              kind: 'plays',
              character,
              work,
            })),
            answer: person,
            subjects: [one.character, one.work, other.character, other.work],
            cues: [one.character, other.character],
            works: [one.work, other.work],
          }),
        ),
    );
  },
  prompt(pool, { subjects: [one = '', there = '', other = '', elsewhere = ''] }) {
    return `Who plays both ${nameOf(pool, one)} in ${nameOf(pool, there)} and ${nameOf(pool, other)} in ${nameOf(pool, elsewhere)}?`;
  },
  rivals: (pool, { works, answer }) => castRivals(pool, works, answer),
};
