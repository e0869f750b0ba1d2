import type { FactPool } from '../pool/fact-pool.js';
import { judgeHas, judgeIsPlayedBy, judgePlays, judgeWasPlayedBy } from './judge-cast.js';
import { judgeDid, judgeWasMadeBy } from './judge-crew.js';
import { judgeIsTied, judgeTies } from './judge-ties.js';
import {
  judgeCameOutFirst,
  judgeCameOutIn,
  judgeIsSetBetween,
  judgeIsSetFirst,
} from './judge-times.js';
import type { Judge, Judgement, Kind, Of, Requirement } from './requirement.js';

const judges: { readonly [K in Kind]: Judge<K> } = {
  plays: judgePlays,
  isPlayedBy: judgeIsPlayedBy,
  wasPlayedBy: judgeWasPlayedBy,
  has: judgeHas,
  did: judgeDid,
  wasMadeBy: judgeWasMadeBy,
  isTied: judgeIsTied,
  ties: judgeTies,
  cameOutIn: judgeCameOutIn,
  cameOutFirst: judgeCameOutFirst,
  isSetFirst: judgeIsSetFirst,
  isSetBetween: judgeIsSetBetween,
};

/**
 * Whether a choice meets all requirements, and why. One that it certainly fails is enough to be wrong;
 * to be right takes certainty of all. Undefined where the facts do not decide.
 */
export function judge(
  pool: FactPool,
  requirements: readonly Requirement[],
  choice: string,
  choices: readonly string[],
): Judgement | undefined {
  const judgements = requirements.map((one) => judgeOne(pool, one, choice, choices));
  const failed = judgements.find((one) => one?.holds === false);
  if (failed !== undefined) return failed;
  const met = judgements.filter((one) => one !== undefined);
  if (met.length < requirements.length) return undefined;
  return {
    holds: true,
    sentence: [...new Set(met.map(({ sentence }) => sentence))].join(' '),
    facts: [...new Set(met.flatMap(({ facts }) => facts))],
  };
}

function judgeOne<K extends Kind>(
  pool: FactPool,
  requirement: Of<K>,
  choice: string,
  choices: readonly string[],
): Judgement | undefined {
  const decide: Judge<K> = judges[requirement.kind as K];
  return decide(pool, requirement, choice, choices);
}
