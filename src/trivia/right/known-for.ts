import type { FactPool } from '../pool/fact-pool.js';
import { creditSentence, partSentence } from '../wording/sentences.js';
import type { Judgement } from './requirement.js';
import { certainCredits, certainPart } from './roles.js';

type Known = Omit<Judgement, 'holds'>;

/** What a person is known for: something in the work if possible, otherwise the best known part or credit. */
export function knownFor(pool: FactPool, person: string, work: string): Known | undefined {
  return pool.once(`known ${person} ${work}`, () => findKnown(pool, person, work));
}

function findKnown(pool: FactPool, person: string, work: string): Known | undefined {
  const { whole } = pool.work(work);
  const distance = (one: string): number =>
    one === work ? 0 : pool.work(one).whole === whole ? 1 : pool.work(one).isHome ? 2 : 3;
  const parts = pool
    .partsBy(person)
    .filter(
      ({ character, work: of }) =>
        character !== undefined && certainPart(pool, character, of)?.person === person,
    )
    .map((part) => ({
      distance: distance(part.work),
      rank: part.billing,
      id: part.id,
      tell: () => partSentence(pool, part),
    }));
  const credits = pool
    .creditsBy(person)
    .filter((credit) => certainCredits(pool, credit.job, credit.work).includes(credit))
    .map((credit) => ({
      distance: distance(credit.work),
      rank: 100,
      id: credit.id,
      tell: () => creditSentence(pool, credit),
    }));
  const [best] = [...parts, ...credits].sort(
    (a, b) => a.distance - b.distance || a.rank - b.rank || (a.id < b.id ? -1 : 1),
  );
  return best && { sentence: best.tell(), facts: [best.id] };
}
