import { readPartialDate } from '../../domain/partial-date.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Dating } from '../pool/facts.js';
import { orderSentence, releaseSentence } from '../wording/sentences.js';
import type { Judge, Judgement } from './requirement.js';

export const judgeCameOutIn: Judge<'cameOutIn'> = (pool, { decade }, choice) => {
  const release = releaseOf(pool, choice);
  const first = readPartialDate(`${decade}`);
  const last = readPartialDate(`${decade + 9}`);
  if (release === undefined || first === undefined || last === undefined) return undefined;
  const isWithin = release.from >= first.from && release.to <= last.to;
  const isOutside = release.to < first.from || release.from > last.to;
  if (!isWithin && !isOutside) return undefined;
  const sentence = releaseSentence(pool, pool.work(choice));
  return { holds: isWithin, sentence, facts: release.claims };
};

export const judgeCameOutFirst: Judge<'cameOutFirst'> = (pool, _, choice, choices) => {
  const own = releaseOf(pool, choice);
  const others = choices.flatMap((other) => (other === choice ? [] : [releaseOf(pool, other)]));
  if (own === undefined) return undefined;
  const holds = others.every((other) => other !== undefined && own.to < other.from);
  const isLater = others.some((other) => other !== undefined && other.to < own.from);
  if (!holds && !isLater) return undefined;
  const sentence = releaseSentence(pool, pool.work(choice));
  return { holds, sentence, facts: own.claims };
};

/** When a work that is out was released. */
export function releaseOf(pool: FactPool, work: string): Dating | undefined {
  const { isReleased, release } = pool.work(work);
  return isReleased ? release : undefined;
}

export const judgeIsSetFirst: Judge<'isSetFirst'> = (pool, _, choice, choices) => {
  const others = choices.filter((other) => other !== choice);
  const before = others.find((other) => pool.isBefore(other, choice));
  if (before !== undefined) return told(pool, false, [[before, choice]]);
  const isFirst = others.every((other) => pool.isBefore(choice, other));
  return isFirst
    ? told(
        pool,
        true,
        others.map((other) => [choice, other] as const),
      )
    : undefined;
};

export const judgeIsSetBetween: Judge<'isSetBetween'> = (pool, { after, before }, choice) => {
  if (choice === after || choice === before) return undefined;
  if (pool.isBefore(choice, after)) return told(pool, false, [[choice, after]]);
  if (pool.isBefore(before, choice)) return told(pool, false, [[before, choice]]);
  const isBetween = pool.isBefore(after, choice) && pool.isBefore(choice, before);
  return isBetween
    ? told(pool, true, [
        [after, choice],
        [choice, before],
      ])
    : undefined;
};

type Pair = readonly [earlier: string, later: string];

/** Orders as a judgement, unless their proof may not be used. */
function told(pool: FactPool, holds: boolean, pairs: readonly Pair[]): Judgement | undefined {
  const proofs = pairs.map(([earlier, later]) => pool.whyBefore(earlier, later));
  if (proofs.some((proof) => proof === undefined)) return undefined;
  return {
    holds,
    sentence: pairs.map(([earlier, later]) => orderSentence(pool, earlier, later)).join(' '),
    facts: [...new Set(proofs.flatMap((proof) => proof ?? []))],
  };
}
