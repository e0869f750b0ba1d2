import { flatMapInSteps, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Tie } from '../pool/facts.js';
import { areAlike, familySentence, familyTie, familyTies, holdersOf } from '../right/judge-ties.js';
import { hasNamesake, isSomebody, isWork, nameOf, worksWord } from '../wording/names.js';
import { nearWorks, unique } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { rememberedCharacters } from './worth.js';

/** Who manages X? How are X and Y related? */
export const relation: Template = {
  kind: 'RELATION',
  isOpen: true,
  *candidates(pool) {
    return [...(yield* holderCandidates(pool)), ...(yield* familyCandidates(pool))];
  },
  prompt(pool, { requirements: [first], answer }) {
    if (first?.kind === 'ties') {
      return `How are ${nameOf(pool, first.from)} and ${nameOf(pool, first.to)} related?`;
    }
    if (first?.kind !== 'isTied') throw new TypeError('A question about a relation asks for one.');
    const label = pool.tieKinds.get(first.tie)?.label;
    const who = isSomebody(pool.thing(answer))
      ? 'Who'
      : `Which of these ${isWork(pool, answer) ? worksWord(pool, [answer]) : ''}`.trim();
    return `${who} ${label} ${nameOf(pool, first.to)}?`;
  },
  rivals(pool, { requirements: [first], answer }) {
    if (first?.kind === 'ties') return familyTies(pool);
    const to = first?.kind === 'isTied' ? first.to : '';
    return unique([...neighbours(pool, to), ...company(pool, answer)]).filter(
      (one) => isLikely(pool, one) && areAlike(pool, one, answer),
    );
  },
  choiceText: (pool, { requirements: [first] }, choice) =>
    first?.kind === 'ties' ? familySentence(pool, choice, [first.from, first.to]).slice(0, -1) : '',
};

function holderCandidates(pool: FactPool): Steps<readonly Candidate[]> {
  return flatMapInSteps(pool.ties, (tie) =>
    endsOf(pool, tie).flatMap(([holder, to]): Candidate[] => {
      const isHeld = holdersOf(pool, tie.kind, to).some(({ id }) => id === holder);
      const isAskable =
        isHeld && isOfStory(pool, holder) && isOfStory(pool, to) && isHome(pool, tie, [holder, to]);
      if (!isAskable || !pool.mayTell(tie)) return [];
      return [
        {
          kind: 'RELATION',
          requirements: [{ kind: 'isTied', tie: tie.kind, to }],
          answer: holder,
          subjects: [to],
          cues: [to],
          works: tie.work === undefined ? [] : [tie.work],
        },
      ];
    }),
  );
}

function endsOf(pool: FactPool, { kind, from, to }: Tie): readonly (readonly [string, string])[] {
  const isSymmetric = pool.tieKinds.get(kind)?.symmetric === true;
  return isSymmetric
    ? [
        [from, to],
        [to, from],
      ]
    : [[from, to]];
}

/** Whether somebody who knows the story might think of it. */
function isLikely(pool: FactPool, id: string): boolean {
  const isUnknown = pool.thing(id).type === 'Character' && !rememberedCharacters(pool).has(id);
  return isOfStory(pool, id) && !isUnknown;
}

/** The lives of people are not asked about, nor works that are not out, nor what a name alone does not tell. */
function isOfStory(pool: FactPool, id: string): boolean {
  if (isWork(pool, id)) return pool.isReleased(id);
  return pool.thing(id).type !== 'Person' && !hasNamesake(pool, id);
}

function familyCandidates(pool: FactPool): Steps<readonly Candidate[]> {
  return flatMapInSteps(pool.ties, (tie): readonly Candidate[] => {
    const { from, to } = tie;
    if (!pool.tieKinds.get(tie.kind)?.family || !isHome(pool, tie, [from, to])) return [];
    if (!isOfStory(pool, from) || !isOfStory(pool, to)) return [];
    const known = familyTie(pool, [from, to]);
    if (known === undefined) return [];
    return [
      {
        kind: 'RELATION',
        requirements: [{ kind: 'ties', from, to }],
        answer: known.choice,
        subjects: [from, to],
        cues: [from, to],
        works: tie.work === undefined ? [] : [tie.work],
      },
    ];
  });
}

function isHome(pool: FactPool, { work }: Tie, ends: readonly string[]): boolean {
  if (work !== undefined && pool.isHome(work)) return true;
  return ends.some(
    (end) => pool.isHome(end) || pool.partsAs(end).some((part) => pool.isHome(part.work)),
  );
}

/** What a thing is tied to. */
function neighbours(pool: FactPool, id: string): readonly string[] {
  return pool.tiesOf(id).map(({ from, to }) => (from === id ? to : from));
}

/** What appears where it does, or lies near it. */
function company(pool: FactPool, id: string): readonly string[] {
  if (isWork(pool, id)) return nearWorks(pool, id);
  const works = unique(pool.partsAs(id).map(({ work }) => work));
  const characters = works.flatMap((work) =>
    pool
      .partsIn(work)
      .slice(0, 15)
      .flatMap(({ character }) => character ?? []),
  );
  return characters.length > 0 ? characters : ofType(pool, pool.thing(id).type);
}

/** Things of a type; of the characters those of the works that are asked about. */

function ofType(pool: FactPool, type: string): readonly string[] {
  return pool.once(`of type ${type}`, () =>
    [...pool.things.values()].flatMap(({ id, type: own }) => {
      const isNear = own !== 'Character' || pool.partsAs(id).some(({ work }) => pool.isHome(work));
      return own === type && isNear ? [id] : [];
    }),
  );
}
