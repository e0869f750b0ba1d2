import { groupBy } from '../../domain/group-by.js';
import { flatMapInSteps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { certainCredits } from '../right/roles.js';
import { nameOf } from '../wording/names.js';
import { isAsked, jobs } from './jobs.js';
import { crewRivals, unique } from './rivals.js';
import type { Candidate, Template } from './template.js';

/** Who directed W? Who wrote it, composed its music, edited it? */
export const maker: Template = {
  kind: 'MAKER',
  isOpen: true,
  candidates: (pool) =>
    flatMapInSteps(pool.works, ({ id }) =>
      [...groupBy(pool.creditsOn(id).filter(isAsked), ({ job }) => job).keys()].flatMap((job) =>
        unique(
          certainCredits(pool, job, id)
            .filter(pool.isNearHome)
            .map(({ person }) => person),
        ).map(
          (person): Candidate => ({
            kind: 'MAKER',
            requirements: [{ kind: 'did', job, work: id }],
            answer: person,
            subjects: [id],
            cues: [id],
            works: [id],
          }),
        ),
      ),
    ),
  prompt(pool, candidate) {
    const { job, work } = asked(candidate);
    const words = jobs[job];
    const isAlone = holders(pool, job, work) === 1;
    const name = nameOf(pool, work);
    return isAlone
      ? `Who ${words?.one} ${name}?`
      : `Who was one of the ${words?.oneOf} of ${name}?`;
  },
  rivals(pool, candidate) {
    const { job, work } = asked(candidate);
    return crewRivals(pool, job, [work]);
  },
};

function asked({ requirements: [first] }: Candidate) {
  if (first?.kind !== 'did')
    throw new TypeError('A question about a maker asks for who did a job.');
  return first;
}

function holders(pool: FactPool, job: string, work: string): number {
  return new Set(certainCredits(pool, job, work).map(({ person }) => person)).size;
}
