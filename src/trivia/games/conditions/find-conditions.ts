import type { FactPool } from '../../pool/fact-pool.js';
import { appearsIn, isOneOf, isPlayedBy } from './characters.js';
import {
  type Condition,
  type ConditionKind,
  type ConditionTemplate,
  conditionKinds,
  type Known,
  type MemberType,
} from './condition.js';
import { actsIn, actsInDecade, actsUnder, actsWith, playsOneOf } from './people.js';
import { presences } from './presences.js';
import { has, isDirectedBy, isOfDecade } from './works.js';

const templates: Readonly<Record<ConditionKind, ConditionTemplate>> = {
  ACTS_IN: actsIn,
  ACTS_WITH: actsWith,
  PLAYS_ONE_OF: playsOneOf,
  ACTS_IN_DECADE: actsInDecade,
  ACTS_UNDER: actsUnder,
  APPEARS_IN: appearsIn,
  IS_PLAYED_BY: isPlayedBy,
  IS_ONE_OF: isOneOf,
  HAS: has,
  IS_DIRECTED_BY: isDirectedBy,
  IS_OF_DECADE: isOfDecade,
};

/** Conditions with fewer members than that tell nothing apart. */
const FEWEST_MEMBERS = 2;

/**
 * All conditions that people, characters or works meet, by their ids. Members are people and characters
 * of the works that are asked about, of whom all works are known, and works.
 */
export function findConditions(
  pool: FactPool,
  members: MemberType,
): ReadonlyMap<string, Condition> {
  return pool.once(`conditions ${members}`, () => {
    const isMember = membersOf(pool, members);
    const conditions = conditionKinds
      .filter((kind) => templates[kind].members === members)
      .flatMap((kind) => conditionsOf(pool, kind, isMember));
    return new Map(conditions.map((condition) => [condition.id, condition]));
  });
}

function membersOf(pool: FactPool, type: MemberType): (id: string) => boolean {
  if (type === 'WORK') return (id) => pool.isReleased(id);
  const property = type === 'PERSON' ? 'person' : 'character';
  const known = new Set(
    presences(pool)
      .filter(({ part, work }) => part !== undefined && pool.isHome(work))
      .map((one) => one[property]),
  );
  return (id) => known.has(id);
}

interface Draft {
  readonly of: readonly string[];
  readonly members: Map<string, () => Known>;
  readonly possible: Set<string>;
}

function conditionsOf(
  pool: FactPool,
  kind: ConditionKind,
  isMember: (id: string) => boolean,
): readonly Condition[] {
  const drafts = new Map<string, Draft>();
  for (const { of, member, tell } of templates[kind].memberships(pool)) {
    if (!isMember(member) || of.includes(member)) continue;
    const id = [kind, ...of].join(' ');
    const draft = drafts.get(id) ?? { of, members: new Map(), possible: new Set() };
    drafts.set(id, draft);
    draft.possible.add(member);
    if (tell !== undefined && !draft.members.has(member)) draft.members.set(member, tell);
  }
  const met = [...drafts].filter(([, { members }]) => members.size >= FEWEST_MEMBERS);
  return met.map(([id, { of, members, possible }]) => ({
    id,
    kind,
    phrase: templates[kind].phrase(pool, of),
    subjects: of.filter((subject) => pool.things.has(subject)),
    members,
    possible,
  }));
}
