import type { FactPool } from '../pool/fact-pool.js';
import type { Credit } from '../pool/facts.js';
import { areNamesakes } from '../wording/names.js';
import { creditSentence } from '../wording/sentences.js';
import { knownFor } from './known-for.js';
import type { Judge, Judgement } from './requirement.js';
import { certainCredits, isInCrew } from './roles.js';

export const judgeDid: Judge<'did'> = (pool, { job, work }, person) =>
  judgeCredit(pool, { job, work, person }, (first) => {
    const known = knownFor(pool, person, work);
    return known && { sentence: known.sentence, facts: [...known.facts, first.id] };
  });

export const judgeWasMadeBy: Judge<'wasMadeBy'> = (pool, { job, person }, work) =>
  judgeCredit(pool, { job, work, person }, (first) => ({
    sentence: creditSentence(pool, first),
    facts: [first.id],
  }));

/**
 * Whether somebody did a job on a work. `otherwise` says how it is known that others did, of whom it is
 * given the first.
 */
function judgeCredit(
  pool: FactPool,
  { job, work, person }: Pick<Credit, 'job' | 'work' | 'person'>,
  otherwise: (first: Credit) => Omit<Judgement, 'holds'> | undefined,
): Judgement | undefined {
  const credits = certainCredits(pool, job, work);
  const [first] = credits;
  if (first === undefined) return undefined;
  const own = credits.find((credit) => credit.person === person);
  if (own !== undefined) {
    return { holds: true, sentence: creditSentence(pool, own), facts: [own.id] };
  }
  const isDoubtful =
    pool.isDisputed(person, work) ||
    isInCrew(pool, person, work) ||
    credits.some((credit) => areNamesakes(pool.thing(person), pool.thing(credit.person)));
  const known = isDoubtful ? undefined : otherwise(first);
  return known && { holds: false, ...known };
}
