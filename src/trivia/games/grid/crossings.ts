import { add, type Bits, countCommon, createBits } from '../../../domain/bits.js';
import type { Steps } from '../../../steps.js';
import type { FactPool } from '../../pool/fact-pool.js';
import type { Condition } from '../conditions/condition.js';
import { prepareConditions } from '../conditions/find-conditions.js';
import { isKnownName } from '../conditions/known-names.js';
import { markOf } from '../draw/days.js';
import { FEWEST_ANSWERS, MOST_ANSWERS, SIDE } from './grid.js';

/** The conditions of grids, by their places in a list, and which of them get along. */
export interface Crossings {
  readonly conditions: readonly Condition[];
  readonly marks: readonly number[];
  /** For each condition, those that it may cross. */
  readonly across: readonly Bits[];
  /** For each condition, those that it may stand beside. */
  readonly beside: readonly Bits[];
  /** Those that may cross enough others. */
  readonly usable: readonly number[];
  /** Whether players may know somebody: each cell is to have such an answer. */
  isKnown(id: string): boolean;
}

/** More conditions make no better grids, and each is compared with each. */
const MOST_CONDITIONS = 400;

export function prepareCrossings(pool: FactPool): Steps<Crossings> {
  return pool.prepare('crossings', function* () {
    const conditions = best(pool, yield* prepareConditions(pool, 'PERSON'));
    const [across, beside] = yield* compare(conditions);
    return {
      conditions,
      marks: conditions.map(({ id }) => markOf(id)),
      across,
      beside,
      usable: across.flatMap((bits, at) => (countCommon(bits, bits) >= SIDE ? [at] : [])),
      isKnown: isKnownName(pool, 'PERSON'),
    };
  });
}

/** Which conditions may cross, and which may stand beside each other. */
function* compare(
  conditions: readonly Condition[],
): Steps<readonly [readonly Bits[], readonly Bits[]]> {
  const places = new Map<string, number>();
  for (const { members } of conditions) {
    for (const id of members.keys()) if (!places.has(id)) places.set(id, places.size);
  }
  const sets = conditions.map(({ members }) => {
    const bits = createBits(places.size);
    for (const id of members.keys()) add(bits, places.get(id) ?? 0);
    return bits;
  });
  const across = conditions.map(() => createBits(conditions.length));
  const beside = conditions.map(() => createBits(conditions.length));
  for (const [at, one] of conditions.entries()) {
    yield;
    conditions.slice(0, at).forEach((other, to) => {
      if (!areApart(one, other)) return;
      addPair(beside, at, to);
      const count = countCommon(sets[at] ?? NONE, sets[to] ?? NONE);
      if (count >= FEWEST_ANSWERS && count <= MOST_ANSWERS) addPair(across, at, to);
    });
  }
  return [across, beside];
}

const NONE = createBits(0);

function addPair(bits: readonly Bits[], one: number, other: number): void {
  add(bits[one] ?? NONE, other);
  add(bits[other] ?? NONE, one);
}

/** Those about what is best known, if there are many. */
function best(pool: FactPool, conditions: ReadonlyMap<string, Condition>): readonly Condition[] {
  const fame = ({ subjects }: Condition): number =>
    subjects.length === 0
      ? Number.POSITIVE_INFINITY
      : Math.min(...subjects.map((id) => pool.degreeOf(id)));
  return [...conditions.values()]
    .map((condition) => ({ condition, fame: fame(condition) }))
    .sort((a, b) => b.fame - a.fame || (a.condition.id < b.condition.id ? -1 : 1))
    .slice(0, MOST_CONDITIONS)
    .map(({ condition }) => condition);
}

/** Whether two conditions name nothing in common, and neither follows from the other. */
function areApart(one: Condition, other: Condition): boolean {
  return (
    !one.subjects.some((subject) => other.subjects.includes(subject)) &&
    !follows(one, other) &&
    !follows(other, one)
  );
}

/** Whether whoever meets a condition meets another; it names some who meet it without saying so. */
function follows(one: Condition, other: Condition): boolean {
  return [...one.members.keys()].every(
    (id) => other.members.has(id) || other.subjects.includes(id),
  );
}
