import type { FactPool } from '../pool/fact-pool.js';
import type { Tie } from '../pool/facts.js';
import { areNamesakes, isWork } from '../wording/names.js';
import { partSentence, tieSentence } from '../wording/sentences.js';
import type { Judge, Judgement } from './requirement.js';
import { certainPart } from './roles.js';

/** All that stand in a relation to a thing, where no more can and all are certain. */
export function holdersOf(pool: FactPool, kind: string, to: string): readonly Holder[] {
  const { atMost, symmetric } = pool.tieKinds.get(kind) ?? {};
  const holders = pool.tiesOf(to).flatMap((tie): Holder[] => {
    if (tie.kind !== kind) return [];
    if (tie.to === to) return [{ id: tie.from, tie }];
    return symmetric ? [{ id: tie.to, tie }] : [];
  });
  const isFilled = new Set(holders.map(({ id }) => id)).size === atMost;
  return isFilled && holders.every(({ tie }) => tie.isCertain) ? holders : [];
}

interface Holder {
  readonly id: string;
  readonly tie: Tie;
}

export const judgeIsTied: Judge<'isTied'> = (pool, { tie: kind, to }, choice) => {
  const holders = holdersOf(pool, kind, to);
  if (holders.length === 0 || choice === to || pool.isDisputed(choice, to)) return undefined;
  const own = holders.find(({ id }) => id === choice);
  if (own !== undefined) return tell(pool, own.tie, true);
  const told = holders.find(({ tie }) => pool.mayTell(tie));
  if (told === undefined) return undefined;
  const isNamesake = holders.some(({ id }) => areNamesakes(pool.thing(id), pool.thing(choice)));
  const known = isNamesake ? undefined : knownAs(pool, choice, to);
  return known && { ...known, facts: [...known.facts, told.tie.id], holds: false };
};

/** What is known of a thing: how it is tied to another if possible, otherwise who plays it, or any tie. */
function knownAs(
  pool: FactPool,
  thing: string,
  near: string,
): Omit<Judgement, 'holds'> | undefined {
  const ties = pool.tiesOf(thing).filter((tie) => tie.isCertain && pool.mayTell(tie));
  const nearest = ties.find(({ from, to }) => from === near || to === near);
  const part = pool.partsAs(thing).find(({ work }) => certainPart(pool, thing, work) !== undefined);
  if (nearest === undefined && part !== undefined) {
    return { sentence: partSentence(pool, part), facts: [part.id] };
  }
  const tie = nearest ?? ties.find(({ from }) => from === thing) ?? ties[0];
  return tie && { sentence: tieSentence(pool, tie), facts: [tie.id] };
}

/**
 * The ways in which two of one family may be tied, as choices: an id of a kind, marked if it is turned
 * round. Ties of the closest family come first, and of them those that stories tell of most.
 */
export function familyTies(pool: FactPool): readonly string[] {
  return pool.once('family', () => {
    const count = (id: string): number => pool.ties.filter(({ kind }) => kind === id).length;
    return [...pool.tieKinds.values()]
      .filter(({ family }) => family)
      .map(({ id, symmetric, atMost }) => {
        return { id, symmetric, isNear: symmetric || atMost !== undefined, count: count(id) };
      })
      .sort(
        (a, b) =>
          Number(b.isNear) - Number(a.isNear) || b.count - a.count || (a.id < b.id ? -1 : 1),
      )
      .slice(0, MOST_TIES)
      .flatMap(({ id, symmetric }) => (symmetric ? [id] : [id, `${id}${TURNED}`]));
  });
}

/** Rarer ties are no likely choices. */
const MOST_TIES = 3;
const TURNED = ' turned';

export function familySentence(pool: FactPool, choice: string, [one, other]: Pair): string {
  const isTurned = choice.endsWith(TURNED);
  const kind = isTurned ? choice.slice(0, -TURNED.length) : choice;
  const [from, to] = isTurned ? [other, one] : [one, other];
  return tieSentence(pool, {
    id: '',
    isCertain: true,
    work: undefined,
    spoiler: false,
    kind,
    from,
    to,
  });
}

type Pair = readonly [one: string, other: string];

/** The one tie of family between two things, as a choice. */
export function familyTie(
  pool: FactPool,
  [one, other]: Pair,
): { readonly tie: Tie; readonly choice: string } | undefined {
  const ties = pool.tiesOf(one).filter(({ from, to, kind }) => {
    const isBetween = (from === one && to === other) || (from === other && to === one);
    return isBetween && pool.tieKinds.get(kind)?.family === true;
  });
  const [tie] = ties;
  if (tie === undefined || ties.length > 1 || !tie.isCertain || !pool.mayTell(tie))
    return undefined;
  if (pool.isDisputed(one, other)) return undefined;
  const isTurned = tie.from !== one && pool.tieKinds.get(tie.kind)?.symmetric !== true;
  return { tie, choice: isTurned ? `${tie.kind}${TURNED}` : tie.kind };
}

export const judgeTies: Judge<'ties'> = (pool, { from, to }, choice) => {
  const known = familyTie(pool, [from, to]);
  if (known === undefined) return undefined;
  return tell(pool, known.tie, known.choice === choice);
};

/** Whether two things are of a sort, so that one may stand for the other. */
export function areAlike(pool: FactPool, one: string, other: string): boolean {
  if (isWork(pool, one)) return isWork(pool, other);
  return pool.thing(one).type === pool.thing(other).type;
}

function tell(pool: FactPool, tie: Tie, holds: boolean): Judgement | undefined {
  if (!pool.mayTell(tie)) return undefined;
  return { holds, sentence: tieSentence(pool, tie), facts: [tie.id] };
}
