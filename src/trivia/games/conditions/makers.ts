import type { FactPool } from '../../pool/fact-pool.js';
import { creditSentence } from '../../wording/sentences.js';
import type { Known } from './condition.js';

/** The jobs by which films are known, rather than by who cut them. */
const KNOWN_BY = ['CREATOR', 'DIRECTOR', 'WRITER', 'COMPOSER'] as const;

interface Maker {
  readonly job: string;
  readonly person: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** Who directed a work, wrote or scored it, or may have. */
export function makers(pool: FactPool, work: string): readonly Maker[] {
  return pool.once(`makers ${work}`, () => {
    const credits = pool
      .creditsOn(work)
      .filter(({ job }) => KNOWN_BY.some((known) => known === job))
      .map((credit): Maker => {
        const tell = () => ({ sentence: creditSentence(pool, credit), facts: [credit.id] });
        const isKnown = credit.isCertain && pool.isReleased(work);
        return { job: credit.job, person: credit.person, tell: isKnown ? tell : undefined };
      });
    const doubted = pool.disputes
      .filter(({ about, with: other }) => pool.isDisputed(about, other))
      .flatMap(({ about, with: other }) =>
        about === work ? [other] : other === work ? [about] : [],
      )
      .filter((id) => pool.things.get(id)?.type === 'Person');
    return [
      ...credits,
      ...doubted.flatMap((person) => KNOWN_BY.map((job) => ({ job, person, tell: undefined }))),
    ];
  });
}
