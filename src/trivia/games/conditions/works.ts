import { MS_PER_DAY } from '../../../domain/calendar.js';
import type { FactPool } from '../../pool/fact-pool.js';
import type { Release, Work } from '../../pool/facts.js';
import { nameOf } from '../../wording/names.js';
import { creditSentence, releaseSentence } from '../../wording/sentences.js';
import type { ConditionTemplate, Known } from './condition.js';
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

/** Works that somebody directed. */
export const isDirectedBy: ConditionTemplate = {
  members: 'WORK',
  phrase: (pool, [person = '']) => `was directed by ${nameOf(pool, person)}`,
  *memberships(pool) {
    for (const { id, whole } of pool.works) {
      for (const { person, tell } of directors(pool, id))
        yield { of: [person], member: whole, tell };
    }
  },
};

/** Works that came out within ten years. */
export const isOfDecade: ConditionTemplate = {
  members: 'WORK',
  phrase: (_, [decade = '']) => `came out in the ${decade}s`,
  *memberships(pool) {
    for (const work of pool.works.filter(({ id, whole }) => id === whole)) {
      for (const { decade, tell } of decades(pool, work)) {
        yield { of: [decade], member: work.id, tell };
      }
    }
  },
};

interface Director {
  readonly person: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** Who directed a work, or may have. */
export function directors(pool: FactPool, work: string): readonly Director[] {
  return pool.once(`directors ${work}`, () => {
    const credits = pool
      .creditsOn(work)
      .filter(({ job }) => job === 'DIRECTOR')
      .map((credit): Director => {
        const tell = () => ({ sentence: creditSentence(pool, credit), facts: [credit.id] });
        const isKnown = credit.isCertain && pool.isReleased(work);
        return { person: credit.person, tell: isKnown ? tell : undefined };
      });
    const doubted = pool.disputes
      .filter(({ about, with: other }) => pool.isDisputed(about, other))
      .flatMap(({ about, with: other }) =>
        about === work ? [other] : other === work ? [about] : [],
      )
      .filter((id) => pool.things.get(id)?.type === 'Person');
    return [...credits, ...doubted.map((person) => ({ person, tell: undefined }))];
  });
}

const DECADE = 10;

interface Decade {
  readonly decade: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** The decade in which a work that is out was released; all that may be it, where it is not known. */
export function decades(pool: FactPool, { release, isReleased, ...work }: Work): readonly Decade[] {
  if (!isReleased) return [];
  const own = release && decadeWithin(release);
  if (release !== undefined && own !== undefined) {
    const sentence = releaseSentence(pool, pool.work(work.id));
    return [{ decade: own, tell: () => ({ sentence, facts: release.claims }) }];
  }
  return allDecades(pool)
    .filter((decade) => mayBeIn(release, Number(decade)))
    .map((decade) => ({ decade, tell: undefined }));
}

function allDecades(pool: FactPool): readonly string[] {
  return pool.once('decades', () => {
    const known = pool.works.map(({ release }) => release && decadeWithin(release));
    return [...new Set(known.filter((decade) => decade !== undefined))];
  });
}

function decadeWithin({ from, to }: Release): string | undefined {
  const [first, last] = [decadeOf(from), decadeOf(to)];
  return first === last ? `${first}` : undefined;
}

function mayBeIn(release: Release | undefined, decade: number): boolean {
  return (
    release === undefined || (decadeOf(release.from) <= decade && decadeOf(release.to) >= decade)
  );
}

function decadeOf(day: number): number {
  return DECADE * Math.floor(new Date(day * MS_PER_DAY).getUTCFullYear() / DECADE);
}
