import { nameOf } from '../../wording/names.js';
import { affiliations, tellTie } from './affiliations.js';
import type { ConditionTemplate } from './condition.js';
import { affiliation } from './people.js';
import { presences, tellPart } from './presences.js';

/** Conditions that characters meet. */

export const appearsIn: ConditionTemplate = {
  members: 'CHARACTER',
  phrase: (pool, [work = '']) => `appears in ${nameOf(pool, work)}`,
  *memberships(pool) {
    for (const { character, whole, part } of presences(pool)) {
      if (character === undefined) continue;
      yield { of: [whole], member: character, tell: part && (() => tellPart(pool, part)) };
    }
  },
};

export const isPlayedBy: ConditionTemplate = {
  members: 'CHARACTER',
  phrase: (pool, [person = '']) => `is played by ${nameOf(pool, person)}`,
  *memberships(pool) {
    for (const { person, character, part } of presences(pool)) {
      if (character === undefined || person === undefined) continue;
      yield { of: [person], member: character, tell: part && (() => tellPart(pool, part)) };
    }
    // Others may play it elsewhere.
    for (const [character, people] of pool.players) {
      for (const person of people) yield { of: [person], member: character, tell: undefined };
    }
  },
};

/** Is a member of an organization, or tied to it in another way. */
export const isOneOf: ConditionTemplate = {
  members: 'CHARACTER',
  phrase: affiliation,
  *memberships(pool) {
    for (const { character, kind, organization, tie } of affiliations(pool)) {
      const tell = tie && (() => tellTie(pool, tie));
      yield { of: [kind, organization], member: character, tell };
    }
  },
};
