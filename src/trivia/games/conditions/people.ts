import { groupBy } from '../../../domain/group-by.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { jobs } from '../../templates/jobs.js';
import { nameOf } from '../../wording/names.js';
import { affiliations, tellTie } from './affiliations.js';
import type { ConditionTemplate, Known } from './condition.js';
import { birthDecades, releaseDecades } from './decades.js';
import { genresOf } from './genres.js';
import { makers } from './makers.js';
import { type Presence, presences, tellPart } from './presences.js';

/** Conditions that people meet, nearly all by acting. */

export const actsIn: ConditionTemplate = {
  members: 'PERSON',
  phrase: (pool, [work = '']) => `acts in ${nameOf(pool, work)}`,
  *memberships(pool) {
    for (const { person, whole, part } of actors(pool)) {
      yield { of: [whole], member: person, tell: part && (() => tellPart(pool, part)) };
    }
  },
};

/** Acts in a work with somebody who acts in several: with all others, one would act in the same one. */
export const actsWith: ConditionTemplate = {
  members: 'PERSON',
  phrase: (pool, [person = '']) => `acts in a work with ${nameOf(pool, person)}`,
  *memberships(pool) {
    const byWhole = groupBy(actors(pool), ({ whole }) => whole);
    const byPerson = groupBy(actors(pool), ({ person }) => person);
    for (const [partner, own] of byPerson) {
      const led = own.filter(({ part }) => part !== undefined && part.billing <= LEADING);
      if (new Set(led.map(({ whole }) => whole)).size < 2) continue;
      for (const theirs of own) {
        for (const { person, work, part } of byWhole.get(theirs.whole) ?? []) {
          if (person === partner) continue;
          const [one, other] = [part, work === theirs.work ? theirs.part : undefined];
          const tell = one && other && (() => join(tellPart(pool, one), tellPart(pool, other)));
          yield { of: [partner], member: person, tell };
        }
      }
    }
  },
};

const LEADING = 12;

/** Plays a character who is a member of an organization, or tied to it in another way. */
export const playsOneOf: ConditionTemplate = {
  members: 'PERSON',
  phrase: (pool, of) => `plays a character who ${affiliation(pool, of)}`,
  *memberships(pool) {
    const byCharacter = groupBy(affiliations(pool), ({ character }) => character);
    for (const { person, character, part } of actors(pool)) {
      for (const { kind, organization, tie } of byCharacter.get(character ?? '') ?? []) {
        const tell = part && tie && (() => join(tellPart(pool, part), tellTie(pool, tie)));
        yield { of: [kind, organization], member: person, tell };
      }
    }
  },
};

export function affiliation(
  pool: FactPool,
  [kind = '', organization = '']: readonly string[],
): string {
  return `${pool.tieKinds.get(kind)?.label} ${nameOf(pool, organization)}`;
}

export const actsInDecade: ConditionTemplate = {
  members: 'PERSON',
  phrase: (_, [decade = '']) => `acts in a work that came out in the ${decade}s`,
  *memberships(pool) {
    for (const { person, work, part } of actors(pool)) {
      for (const { decade, tell } of releaseDecades(pool, pool.work(work))) {
        const told = part && tell && (() => join(tellPart(pool, part), tell()));
        yield { of: [decade], member: person, tell: told };
      }
    }
  },
};

export const actsInGenre: ConditionTemplate = {
  members: 'PERSON',
  phrase: (_, [genre = '']) => `acts in a work of the genre ${genre}`,
  *memberships(pool) {
    for (const { person, work, part } of actors(pool)) {
      for (const { genre, tell } of genresOf(pool, pool.work(work))) {
        const told = part && tell && (() => join(tellPart(pool, part), tell()));
        yield { of: [genre], member: person, tell: told };
      }
    }
  },
};

export const actsInMadeBy: ConditionTemplate = {
  members: 'PERSON',
  phrase: (pool, [job = '', person = '']) =>
    `acts in a work ${jobs[job]?.by} ${nameOf(pool, person)}`,
  *memberships(pool) {
    for (const { person, work, whole, part } of actors(pool)) {
      for (const { job, person: maker, tell } of makers(pool, work)) {
        const told = part && tell && (() => join(tellPart(pool, part), tell()));
        yield { of: [job, maker], member: person, tell: told };
      }
      // Whoever directed a series or a season may have directed an episode of it.
      if (work === whole) continue;
      for (const { job, person: maker } of makers(pool, whole)) {
        yield { of: [job, maker], member: person, tell: undefined };
      }
    }
  },
};

export const wasBornIn: ConditionTemplate = {
  members: 'PERSON',
  phrase: (_, [decade = '']) => `was born in the ${decade}s`,
  *memberships(pool) {
    for (const { person } of actors(pool)) {
      for (const { decade, tell } of birthDecades(pool, person)) {
        yield { of: [decade], member: person, tell };
      }
    }
  },
};

type Actor = Presence & { readonly person: string };

function actors(pool: FactPool): readonly Actor[] {
  return presences(pool).filter((one): one is Actor => one.person !== undefined);
}

function join(one: Known, other: Known): Known {
  return {
    sentence: [...new Set([one.sentence, other.sentence])].join(' '),
    facts: [...new Set([...one.facts, ...other.facts])],
  };
}
