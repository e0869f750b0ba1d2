import { MS_PER_DAY } from '../../../domain/calendar.js';
import type { FactPool } from '../../pool/fact-pool.js';
import type { Dating, Work } from '../../pool/facts.js';
import { birthSentence, releaseSentence } from '../../wording/sentences.js';
import type { Known } from './condition.js';

/** A decade in which something happened, by its first year. */
interface Decade {
  readonly decade: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** The decade in which a work that is out was released; all that may be it, where it is not known. */
export function releaseDecades(pool: FactPool, work: Work): readonly Decade[] {
  if (!work.isReleased) return [];
  const known = pool.once('decades', () => decadesOf(pool.works.map(({ release }) => release)));
  return decadesIn(work.release, known, () => releaseSentence(pool, work));
}

/** The decade in which somebody was born; all that may be it, where it is not known. */
export function birthDecades(pool: FactPool, person: string): readonly Decade[] {
  const known = pool.once('decades of births', () => decadesOf([...pool.births.values()]));
  const birth = pool.births.get(person);
  return decadesIn(birth, known, () => (birth ? birthSentence(pool, person, birth) : ''));
}

function decadesIn(
  dating: Dating | undefined,
  known: readonly string[],
  say: () => string,
): readonly Decade[] {
  const own = dating && decadeWithin(dating);
  if (dating !== undefined && own !== undefined) {
    return [{ decade: own, tell: () => ({ sentence: say(), facts: dating.claims }) }];
  }
  return known
    .filter((decade) => mayBeIn(dating, Number(decade)))
    .map((decade) => ({ decade, tell: undefined }));
}

/** All decades of which it is certain that something happened in them. */
function decadesOf(datings: readonly (Dating | undefined)[]): readonly string[] {
  const known = datings.map((dating) => dating && decadeWithin(dating));
  return [...new Set(known.filter((decade) => decade !== undefined))];
}

function decadeWithin({ from, to }: Dating): string | undefined {
  const [first, last] = [decadeOf(from), decadeOf(to)];
  return first === last ? `${first}` : undefined;
}

function mayBeIn(dating: Dating | undefined, decade: number): boolean {
  return dating === undefined || (decadeOf(dating.from) <= decade && decadeOf(dating.to) >= decade);
}

const DECADE = 10;

function decadeOf(day: number): number {
  return DECADE * Math.floor(new Date(day * MS_PER_DAY).getUTCFullYear() / DECADE);
}
