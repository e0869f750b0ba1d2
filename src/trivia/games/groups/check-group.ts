import type { FactPool } from '../../pool/fact-pool.js';
import type { Condition, Known } from '../conditions/condition.js';
import { findConditions } from '../conditions/find-conditions.js';
import { type Groups, SIDE } from './groups.js';

/** What is said of four names. */
interface GroupVerdict {
  readonly isCorrect: boolean;
  /** Whether three of them make a group with another. */
  readonly isOneAway: boolean;
  /** What they have in common, or that it is nothing that is asked for. */
  readonly sentence: string;
  /** How each is known to have it. */
  readonly proof: readonly Known[];
}

/**
 * Judges four names. What is said of a wrong group tells no more than the facts about these four: where
 * all have something in common, it is told, although another group needs one of them.
 */
export function checkGroup(pool: FactPool, puzzle: Groups, names: readonly string[]): GroupVerdict {
  const shared = Math.max(
    ...puzzle.groups.map((group) => names.filter((id) => group.names.includes(id)).length),
  );
  const own = puzzle.groups.find((group) => names.every((id) => group.names.includes(id)));
  const all = findConditions(pool, puzzle.members);
  const theme = own && all.get(own.condition);
  const met =
    theme ?? [...all.values()].find(({ members }) => names.every((id) => members.has(id)));
  const isCorrect = own !== undefined;
  const isOneAway = shared === SIDE - 1;
  return {
    isCorrect,
    isOneAway,
    sentence: [met && whatIsShared(met), ...(isCorrect ? [] : [whyWrong(met, isOneAway)])]
      .filter((one) => one !== undefined)
      .join(' '),
    proof: met === undefined ? [] : proofOf(met, names),
  };
}

function whatIsShared({ phrase }: Condition): string {
  return `Each of them ${phrase}.`;
}

function whyWrong(met: Condition | undefined, isOneAway: boolean): string {
  if (met !== undefined) return 'Still, another group needs one of them.';
  return isOneAway
    ? 'Three of them belong together; the fourth is in another group.'
    : 'They have nothing in common that the facts know of.';
}

function proofOf({ members }: Condition, names: readonly string[]): readonly Known[] {
  return names.flatMap((id) => members.get(id)?.() ?? []);
}
