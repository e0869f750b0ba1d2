import type { Random } from '../../../domain/random.js';
import { runAtOnce, type Steps } from '../../../steps.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { foldedName } from '../../wording/names.js';
import { type Condition, type MemberType, memberTypes } from '../conditions/condition.js';
import { prepareConditions } from '../conditions/find-conditions.js';
import { isKnownName } from '../conditions/known-names.js';
import { markOf } from '../draw/days.js';
import { type Draft, type Draw, type Drawn, drawPuzzle } from '../draw/draw-puzzle.js';
import { hasOnePartition } from './count-partitions.js';
import { FEWEST_NEAR_MISSES, type Groups, MOST_MEMBERS, SIDE } from './groups.js';

/** Sixteen names that make four groups in one way; undefined where the facts make no such puzzle. */
export function generateGroups(pool: FactPool, draw: Draw): Drawn<Groups> | undefined {
  return runAtOnce(drawGroups(pool, draw));
}

/** The same in steps, none of which takes long. */
export function* drawGroups(pool: FactPool, draw: Draw): Steps<Drawn<Groups> | undefined> {
  const themes: Themes[] = [];
  for (const members of memberTypes) themes.push(...(yield* prepareThemes(pool, members)));
  if (themes.length === 0) return undefined;
  return yield* drawPuzzle(draw, `groups ${pool.version}`, (random) => {
    const chosen = themes[random.below(themes.length)];
    return chosen === undefined ? [] : sketch(chosen, random);
  });
}

/** What names of one type may have in common. */
interface Themes {
  readonly members: MemberType;
  readonly conditions: readonly Condition[];
  /** For each condition, the members that players may know. */
  readonly known: ReadonlyMap<Condition, readonly string[]>;
  /** For each condition, others that share some of its members. */
  readonly neighbours: ReadonlyMap<Condition, readonly Condition[]>;
  readonly marks: ReadonlyMap<string, number>;
  readonly folded: ReadonlyMap<string, string>;
}

function prepareThemes(pool: FactPool, members: MemberType): Steps<readonly Themes[]> {
  return pool.prepare(`themes ${members}`, function* () {
    const isKnown = isKnownName(pool, members);
    const narrow = [...(yield* prepareConditions(pool, members)).values()].filter(
      ({ possible }) => possible.size <= MOST_MEMBERS,
    );
    const known = new Map(narrow.map((one) => [one, [...one.members.keys()].filter(isKnown)]));
    const conditions = narrow.filter((one) => (known.get(one) ?? []).length >= SIDE);
    if (conditions.length < SIDE) return [];
    const names = new Set([...known.values()].flat());
    const neighbours = new Map<Condition, readonly Condition[]>();
    for (const one of conditions) {
      yield;
      neighbours.set(one, neighboursOf(conditions, known, one));
    }
    return [
      {
        members,
        conditions,
        known,
        neighbours,
        marks: new Map([...names].map((id) => [id, markOf(id)])),
        folded: new Map([...names].map((id) => [id, foldedName(pool, id)])),
      },
    ];
  });
}

function neighboursOf(
  conditions: readonly Condition[],
  known: Themes['known'],
  one: Condition,
): readonly Condition[] {
  return conditions.filter(
    (other) =>
      other !== one &&
      !other.subjects.some((subject) => one.subjects.includes(subject)) &&
      (known.get(one) ?? []).some((id) => other.members.has(id)),
  );
}

/** Conditions that share members with the first, and four names of each. Drafts differ in the last name. */
function sketch(themes: Themes, random: Random): readonly Draft<Groups>[] {
  const { conditions, neighbours, known, marks } = themes;
  const first = conditions[random.below(conditions.length)];
  const near = (first && neighbours.get(first)) ?? [];
  if (first === undefined || near.length < SIDE - 1) return [];
  const namesOf = (condition: Condition): readonly string[] => known.get(condition) ?? [];
  // Those with the fewest names to choose from go first.
  const chosen = [first, ...random.shuffled(near).slice(0, SIDE - 1)].sort(
    (a, b) => namesOf(a).length - namesOf(b).length || (a.id < b.id ? -1 : 1),
  );
  const taken = new Set<string>();
  const free = chosen.map((condition) => {
    const names = random.shuffled(namesOf(condition).filter((id) => !taken.has(id)));
    for (const id of names.slice(0, SIDE)) taken.add(id);
    return names;
  });
  if (free.some(({ length }) => length < SIDE)) return [];
  const groups = free.map((names) => names.slice(0, SIDE));
  const [others, last] = [groups.slice(0, -1), groups.at(-1) ?? []];
  const fixed = [...others.flat(), ...last.slice(0, -1)];
  const mark = fixed.reduce((sum, id) => sum + (marks.get(id) ?? 0), 0);
  return (free.at(-1) ?? []).slice(SIDE - 1).map((id) => ({
    mark: mark + (marks.get(id) ?? 0),
    finish: () => finish(themes, chosen, [...others, [...last.slice(0, -1), id]], random),
  }));
}

function finish(
  { members, conditions, folded }: Themes,
  chosen: readonly Condition[],
  groups: readonly (readonly string[])[],
  random: Random,
): Groups | undefined {
  const names = random.shuffled(groups.flat());
  const subjects = new Set(chosen.flatMap((condition) => condition.subjects));
  const isDistinct = new Set(names.map((id) => folded.get(id))).size === names.length;
  if (!isDistinct || subjects.size < countSubjects(chosen)) return undefined;
  const nearMisses = names.filter(
    (id) => chosen.filter((condition) => condition.members.has(id)).length > 1,
  );
  if (nearMisses.length < FEWEST_NEAR_MISSES) return undefined;
  const places = new Map(names.map((id, place) => [id, 1 << place]));
  const sets = conditions.map(({ possible }) =>
    [...possible].reduce((bits, id) => bits | (places.get(id) ?? 0), 0),
  );
  if (!hasOnePartition(sets)) return undefined;
  return {
    kind: 'GROUPS',
    members,
    names,
    groups: chosen.map(({ id }, at) => ({ condition: id, names: groups[at] ?? [] })),
  };
}

function countSubjects(conditions: readonly Condition[]): number {
  return conditions.flatMap(({ subjects }) => subjects).length;
}
