import { groupBy } from '../../domain/group-by.js';
import { flatMapInSteps, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { releaseOf } from '../right/judge-times.js';
import type { Requirement } from '../right/requirement.js';
import { certainCredits } from '../right/roles.js';
import { nameOf, worksWord } from '../wording/names.js';
import { isAsked, jobs } from './jobs.js';
import { showsYear } from './orders.js';
import { isLike, nearWorks, unique } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { askableBy, askableIn, prepareAskableParts } from './worth.js';

/** Three of four have something in common: which of these was not directed by D? */
export const oddOneOut: Template = {
  kind: 'ODD_ONE_OUT',
  *candidates(pool) {
    return [...(yield* byMaker(pool)), ...(yield* byPerformer(pool)), ...(yield* byDecade(pool))];
  },
  prompt(pool, { requirements: [first], answer }) {
    switch (first?.kind) {
      case 'wasMadeBy':
        return `Which of these ${worksWord(pool, [answer])} was not ${jobs[first.job]?.by} ${nameOf(pool, first.person)}?`;
      case 'wasPlayedBy':
        return `Which of these characters is not played by ${nameOf(pool, first.person)}?`;
      case 'cameOutIn':
        return `Which of these ${worksWord(pool, [answer])} was not released in the ${first.decade}s?`;
      default:
        throw new TypeError('What is odd differs in its maker, its performer or its decade.');
    }
  },
  rivals(pool, { requirements: [first], answer }) {
    switch (first?.kind) {
      case 'wasMadeBy':
        return unique(pool.creditsBy(first.person).map(({ work }) => work)).filter((work) =>
          isLike(pool, work, answer),
        );
      case 'wasPlayedBy':
        return unique(askableBy(pool, first.person).map(({ character }) => character));
      default:
        return nearWorks(pool, answer).filter(
          (work) => isLike(pool, work, answer) && !showsYear(pool, work),
        );
    }
  },
};

/** Odd ones for each group that are asked about. */
const MOST_ODD = 12;
/** What is common to the others is common to three of them. */
const FELLOWS = 3;

function byMaker(pool: FactPool): Steps<readonly Candidate[]> {
  const groups = groupBy(pool.credits.filter(isAsked), ({ job, person }) => `${job} ${person}`);
  return flatMapInSteps(groups.values(), (credits) => {
    const [first] = credits;
    if (first === undefined) return [];
    const { job, person } = first;
    const made = unique(credits.map(({ work }) => work)).filter(
      (work) => certainCredits(pool, job, work).length > 0,
    );
    const [near = ''] = made;
    if (made.length < FELLOWS || !credits.some(pool.isNearHome)) return [];
    return nearWorks(pool, near)
      .filter((work) => !made.includes(work) && certainCredits(pool, job, work).length > 0)
      .slice(0, MOST_ODD)
      .map((odd) => candidate({ kind: 'wasMadeBy', job, person }, odd, [person], [near, odd]));
  });
}

function* byPerformer(pool: FactPool): Steps<readonly Candidate[]> {
  const groups = groupBy(yield* prepareAskableParts(pool), ({ person }) => person);
  return yield* flatMapInSteps(groups, ([person, parts]) => {
    const characters = unique(parts.map(({ character }) => character));
    const works = unique(parts.map(({ work }) => work));
    if (characters.length < FELLOWS || !parts.some(pool.isNearHome)) return [];
    const others = works
      .flatMap((work) => askableIn(pool, work).filter((part) => part.person !== person))
      .sort((a, b) => a.billing - b.billing || (a.id < b.id ? -1 : 1));
    return unique(others.map(({ character }) => character))
      .slice(0, MOST_ODD)
      .map((odd) => candidate({ kind: 'wasPlayedBy', person }, odd, [person], works));
  });
}

function byDecade(pool: FactPool): Steps<readonly Candidate[]> {
  const works = pool.works.filter(
    ({ id }) => releaseOf(pool, id) !== undefined && !showsYear(pool, id),
  );
  const decades = groupBy(works, ({ release }) => decadeOf(release?.shown.text ?? ''));
  return flatMapInSteps(decades, ([decade, members]) => {
    if (decade === undefined || members.length < FELLOWS || !members.some(({ isHome }) => isHome))
      return [];
    return pool.homeWorks
      .filter(
        ({ id }) => works.some((work) => work.id === id) && !members.some((work) => work.id === id),
      )
      .slice(0, MOST_ODD)
      .map(({ id }) => candidate({ kind: 'cameOutIn', decade }, id, [], [id]));
  });
}

function decadeOf(date: string): number | undefined {
  const [, years] = /^(\d{3})\d/.exec(date) ?? [];
  return years === undefined ? undefined : 10 * Number(years);
}

function candidate(
  requirement: Requirement,
  answer: string,
  subjects: readonly string[],
  works: readonly string[],
): Candidate {
  return {
    kind: 'ODD_ONE_OUT',
    requirements: [requirement],
    isOdd: true,
    answer,
    subjects,
    cues: subjects,
    works,
  };
}
