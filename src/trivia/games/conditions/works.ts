import { jobs } from '../../templates/jobs.js';
import { nameOf } from '../../wording/names.js';
import type { ConditionTemplate } from './condition.js';
import { releaseDecades } from './decades.js';
import { makers } from './makers.js';
import { presences, tellPart } from './presences.js';

/** Conditions that works meet. */

/** Works in which somebody acts. */
export const has: ConditionTemplate = {
  members: 'WORK',
  phrase: (pool, [person = '']) => `has ${nameOf(pool, person)} in its cast`,
  *memberships(pool) {
    for (const { person, whole, part } of presences(pool)) {
      if (person === undefined) continue;
      yield { of: [person], member: whole, tell: part && (() => tellPart(pool, part)) };
    }
  },
};

/** Works that somebody directed, wrote or scored. */
export const isMadeBy: ConditionTemplate = {
  members: 'WORK',
  phrase: (pool, [job = '', person = '']) => `was ${jobs[job]?.by} ${nameOf(pool, person)}`,
  *memberships(pool) {
    for (const { id, whole } of pool.works) {
      for (const { job, person, tell } of makers(pool, id)) {
        yield { of: [job, person], member: whole, tell };
      }
    }
  },
};

/** Works that came out within ten years. */
export const isOfDecade: ConditionTemplate = {
  members: 'WORK',
  phrase: (_, [decade = '']) => `came out in the ${decade}s`,
  *memberships(pool) {
    for (const work of pool.works.filter(({ id, whole }) => id === whole)) {
      for (const { decade, tell } of releaseDecades(pool, work)) {
        yield { of: [decade], member: work.id, tell };
      }
    }
  },
};
