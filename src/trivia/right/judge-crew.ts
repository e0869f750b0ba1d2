import { areNamesakes } from '../wording/names.js';
import { creditSentence } from '../wording/sentences.js';
import { knownFor } from './known-for.js';
import type { Judge } from './requirement.js';
import { certainCredits, isInCrew } from './roles.js';

export const judgeDid: Judge<'did'> = (pool, { job, work }, person) => {
  const credits = certainCredits(pool, job, work);
  const [first] = credits;
  if (first === undefined) return undefined;
  const own = credits.find((credit) => credit.person === person);
  if (own !== undefined)
    return { holds: true, sentence: creditSentence(pool, own), facts: [own.id] };
  const isDoubtful =
    pool.isDisputed(person, work) ||
    isInCrew(pool, person, work) ||
    credits.some((credit) => areNamesakes(pool.thing(person), pool.thing(credit.person)));
  const known = isDoubtful ? undefined : knownFor(pool, person, work);
  return known && { holds: false, sentence: known.sentence, facts: [...known.facts, first.id] };
};

export const judgeWasMadeBy: Judge<'wasMadeBy'> = (pool, { job, person }, work) => {
  const credits = certainCredits(pool, job, work);
  const [first] = credits;
  if (first === undefined) return undefined;
  const own = credits.find((credit) => credit.person === person);
  if (own !== undefined)
    return { holds: true, sentence: creditSentence(pool, own), facts: [own.id] };
  const isDoubtful =
    pool.isDisputed(person, work) ||
    isInCrew(pool, person, work) ||
    credits.some((credit) => areNamesakes(pool.thing(person), pool.thing(credit.person)));
  return isDoubtful
    ? undefined
    : { holds: false, sentence: creditSentence(pool, first), facts: [first.id] };
};
