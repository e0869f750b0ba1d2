import { groupBy } from '../../domain/group-by.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Part } from '../pool/facts.js';
import { areNamesakes } from '../wording/names.js';
import { partSentence } from '../wording/sentences.js';
import { knownFor } from './known-for.js';
import type { Judge, Judgement } from './requirement.js';
import { certainPart, certainParts, standsIn } from './roles.js';

export const judgePlays: Judge<'plays'> = (pool, { character, work }, person) => {
  const part = certainPart(pool, character, work);
  if (part === undefined) return undefined;
  if (part.person === person) return told(pool, part, true);
  const known = isClearlyOther(pool, person, part) ? knownFor(pool, person, work) : undefined;
  return known && { holds: false, sentence: known.sentence, facts: [...known.facts, part.id] };
};

export const judgeIsPlayedBy: Judge<'isPlayedBy'> = (pool, { person, work }, character) => {
  const part = certainPart(pool, character, work);
  if (part === undefined || certainParts(pool, person, work).length === 0) return undefined;
  return part.person === person || isClearlyOther(pool, person, part)
    ? told(pool, part, part.person === person)
    : undefined;
};

export const judgeHas: Judge<'has'> = (pool, { person, character }, work) => {
  const there = certainPart(pool, character, work);
  const parts = certainParts(pool, person, work);
  if (there !== undefined) {
    if (there.person === person) return told(pool, there, true);
    return isClearlyOther(pool, person, there) ? told(pool, there, false) : undefined;
  }
  const isThere = pool.partsOf(character, pool.work(work).whole).length > 0;
  const own = parts.find((part) => part.work === work);
  const isOther = parts.every((part) => isAnother(pool, part.character, character));
  return own === undefined || isThere || !isOther ? undefined : told(pool, own, false);
};

export const judgeWasPlayedBy: Judge<'wasPlayedBy'> = (pool, { person }, character) => {
  const parts = pool.partsAs(character);
  const byWork = [...groupBy(parts, ({ work }) => work).keys()];
  const certain = byWork.map((work) => certainPart(pool, character, work));
  const by = certain.find((part) => part?.person === person);
  if (by !== undefined) return told(pool, by, true);
  const [first] = certain;
  const isClear =
    first !== undefined &&
    certain.every((part) => part !== undefined && isClearlyOther(pool, person, part)) &&
    pool.playersOf(character).every((player) => player !== person) &&
    pool.partsBy(person).every((part) => isAnother(pool, part.character, character));
  return isClear ? told(pool, first, false) : undefined;
};

/** Whether nothing and nobody suggests that a person has a part which another plays. */
function isClearlyOther(pool: FactPool, person: string, part: Part): boolean {
  const { character = '', work } = part;
  return !(
    pool.isDisputed(person, work) ||
    pool.isDisputed(person, character) ||
    standsIn(pool, person, character) ||
    areNamesakes(pool.thing(person), pool.thing(part.person))
  );
}

/** Whether a character is certainly not another, by whatever name or claim. */
function isAnother(pool: FactPool, one: string | undefined, other: string): boolean {
  if (one === undefined || one === other || pool.isDisputed(one, other)) return false;
  return !areNamesakes(pool.thing(one), pool.thing(other));
}

function told(pool: FactPool, part: Part, holds: boolean): Judgement {
  return { holds, sentence: partSentence(pool, part), facts: [part.id] };
}
