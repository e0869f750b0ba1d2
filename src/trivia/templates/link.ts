import { groupBy } from '../../domain/group-by.js';
import { flatMapInSteps, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Requirement } from '../right/requirement.js';
import { certainCredits, certainPart } from '../right/roles.js';
import { nameOf } from '../wording/names.js';
import { playVerb } from '../wording/sentences.js';
import { isAsked, jobs } from './jobs.js';
import { pairs } from './pairs.js';
import { castRivals, crewRivals, unique } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { prepareAskableParts } from './worth.js';

/** Who connects W and V: directed both, or wrote one and plays X in the other? */
export const link: Template = {
  kind: 'LINK',
  isOpen: true,
  *candidates(pool) {
    const byPerson = groupBy(yield* roles(pool), ({ person }) => person);
    return yield* flatMapInSteps(byPerson, ([person, own]) =>
      pairs(own)
        .filter(([one, other]) => isLink(pool, one, other))
        .map(
          ([one, other]): Candidate => ({
            kind: 'LINK',
            requirements: [one.requirement, other.requirement],
            answer: person,
            subjects: [...one.names, ...other.names],
            cues: [one.names[0] ?? '', other.names[0] ?? ''],
            works: [one.work, other.work],
          }),
        ),
    );
  },
  prompt(pool, { requirements: [one, other] }) {
    if (one?.kind === 'did' && other?.kind === 'did' && one.job === other.job) {
      return `Who ${jobs[one.job]?.one} both ${nameOf(pool, one.work)} and ${nameOf(pool, other.work)}?`;
    }
    return `Who ${phrase(pool, one)} and ${phrase(pool, other)}?`;
  },
  rivals: (pool, { requirements, works, answer }) =>
    unique([
      ...requirements.flatMap((one) =>
        one.kind === 'did' ? crewRivals(pool, one.job, [one.work]).slice(0, 8) : [],
      ),
      ...castRivals(pool, works, answer),
    ]),
};

/** Something that somebody did or plays in a work. */
interface Role {
  readonly person: string;
  readonly work: string;
  readonly requirement: Requirement;
  /** What a prompt names, what matters most first. */
  readonly names: readonly string[];
}

function* roles(pool: FactPool): Steps<readonly Role[]> {
  const credits = yield* flatMapInSteps(pool.credits, (credit): readonly Role[] => {
    const { person, work, job } = credit;
    if (!isAsked(credit) || !isOfFew(pool, job, work)) return [];
    return [{ person, work, requirement: { kind: 'did', job, work }, names: [work] }];
  });
  const parts = (yield* prepareAskableParts(pool)).map(({ person, work, character }): Role => {
    return {
      person,
      work,
      requirement: { kind: 'plays', character, work },
      names: [character, work],
    };
  });
  return [...credits, ...parts];
}

/** Of a couple, one is asked about beside others; who is one of many writers, nobody remembers. */
const FEW = 2;

function isOfFew(pool: FactPool, job: string, work: string): boolean {
  const holders = new Set(certainCredits(pool, job, work).map(({ person }) => person)).size;
  return holders > 0 && holders <= FEW;
}

function isLink(pool: FactPool, one: Role, other: Role): boolean {
  const isOfCrew = one.requirement.kind === 'did' || other.requirement.kind === 'did';
  const isApart = pool.work(one.work).whole !== pool.work(other.work).whole;
  return isOfCrew && isApart && (pool.isNearHome(one) || pool.isNearHome(other));
}

function phrase(pool: FactPool, requirement: Requirement | undefined): string {
  if (requirement?.kind === 'did') {
    return `${jobs[requirement.job]?.one} ${nameOf(pool, requirement.work)}`;
  }
  if (requirement?.kind !== 'plays') throw new TypeError('A link is made of jobs and parts.');
  const { character, work } = requirement;
  const verb = playVerb(certainPart(pool, character, work) ?? { kind: '' });
  return `${verb} ${nameOf(pool, character)} in ${nameOf(pool, work)}`;
}
