import { runAtOnce, type Steps } from '../../../steps.js';
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
import {
  actsIn,
  actsInDecade,
  actsInGenre,
  actsInMadeBy,
  actsWith,
  playsOneOf,
  wasBornIn,
} from './people.js';
import { presences } from './presences.js';
import { has, isMadeBy, isOfDecade } from './works.js';

const templates: Readonly<Record<ConditionKind, ConditionTemplate>> = {
  ACTS_IN: actsIn,
  ACTS_WITH: actsWith,
  PLAYS_ONE_OF: playsOneOf,
  ACTS_IN_DECADE: actsInDecade,
  ACTS_IN_GENRE: actsInGenre,
  ACTS_IN_MADE_BY: actsInMadeBy,
  WAS_BORN_IN: wasBornIn,
  APPEARS_IN: appearsIn,
  IS_PLAYED_BY: isPlayedBy,
  IS_ONE_OF: isOneOf,
  HAS: has,
  IS_MADE_BY: isMadeBy,
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
  return runAtOnce(prepareConditions(pool, members));
}

/** The same in steps, none of which takes long. */
export function prepareConditions(
  pool: FactPool,
  members: MemberType,
): Steps<ReadonlyMap<string, Condition>> {
  return pool.prepare(`conditions ${members}`, function* () {
    const isMember = membersOf(pool, members);
    const found = new Map<string, Condition>();
    for (const kind of conditionKinds.filter((one) => templates[one].members === members)) {
      for (const condition of yield* conditionsOf(pool, kind, isMember)) {
        found.set(condition.id, condition);
      }
    }
    return found;
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

function* conditionsOf(
  pool: FactPool,
  kind: ConditionKind,
  isMember: (id: string) => boolean,
): Steps<readonly Condition[]> {
  const drafts = new Map<string, Draft>();
  for (const { of, member, tell } of templates[kind].memberships(pool)) {
    yield;
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
