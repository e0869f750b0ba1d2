import type { FactPool } from '../pool/fact-pool.js';
import { certainCredits, certainPart } from '../right/roles.js';

/** Who and what may stand beside an answer, nearest first. */

/** People of the casts of works, those with a part as large as that of the answer first; then all others. */
export function castRivals(
  pool: FactPool,
  works: readonly string[],
  answer: string,
): readonly string[] {
  const near = works.flatMap((work) => {
    const own = pool.partsIn(work).find(({ person }) => person === answer)?.billing ?? 0;
    const distance = (billing: number): number =>
      Math.abs(Math.min(billing, 99) - Math.min(own, 99));
    return [...pool.partsIn(work)]
      .sort((a, b) => distance(a.billing) - distance(b.billing) || (a.id < b.id ? -1 : 1))
      .map(({ person }) => person);
  });
  return unique([...near, ...leads(pool)]);
}

/** The people who lead the casts of a franchise, for casts of which too few are known. */
function leads(pool: FactPool): readonly string[] {
  return pool.once('leads', () => {
    const led = pool.parts
      .filter(({ billing, credited }) => credited && billing <= LEADING)
      .sort(
        (a, b) =>
          Number(pool.isHome(b.work)) - Number(pool.isHome(a.work)) ||
          a.billing - b.billing ||
          (a.id < b.id ? -1 : 1),
      );
    const people: string[] = [];
    for (const { person, character, work } of led) {
      if (people.length >= MOST_LEADS) break;
      if (character !== undefined && certainPart(pool, character, work)) people.push(person);
    }
    return people;
  });
}

const LEADING = 6;
const MOST_LEADS = 60;

/** People who did a job on other works, those of works from around the same time first. */
export function crewRivals(
  pool: FactPool,
  job: string,
  works: readonly string[],
): readonly string[] {
  const [first = ''] = works;
  return unique(
    nearWorks(pool, first).flatMap((work) =>
      certainCredits(pool, job, work).map(({ person }) => person),
    ),
  );
}

/** Works by how near they are to one: of one sort, of the franchise, and from around the same time. */
export function nearWorks(pool: FactPool, work: string): readonly string[] {
  return pool.once(`near ${work}`, () => {
    const own = pool.work(work);
    const day = own.release?.shown.day ?? 0;
    const distance = (id: string): number => {
      const other = pool.work(id);
      const days = other.release === undefined ? FAR : Math.abs(other.release.shown.day - day);
      return days + (other.type === own.type ? 0 : FAR) + (other.isHome === own.isHome ? 0 : YEARS);
    };
    return pool.works
      .filter(({ id, isReleased }) => id !== work && isReleased)
      .map(({ id }) => ({ id, distance: distance(id) }))
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_NEAR)
      .map(({ id }) => id);
  });
}

const YEARS = 3_000;
const FAR = 30_000;
const MOST_NEAR = 60;

/** Whether neither of two works is part of the other. */
export function areApart(pool: FactPool, one: string, other: string): boolean {
  const [a, b] = [pool.work(one), pool.work(other)];
  return a.id !== b.id && (a.whole !== b.whole || a.type === b.type);
}

/** Whether two works are of one type, so that they may be told apart by nothing but what is asked. */
export function isLike(pool: FactPool, one: string, other: string): boolean {
  return pool.work(one).type === pool.work(other).type;
}

export function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
