import { groupBy } from '../../domain/group-by.js';
import { isKindOf } from '../../domain/type-names.js';
import type { Steps } from '../../steps.js';
import type { Credit, Facts, Part, Thing, Tie, Work } from './facts.js';
import type { Gender } from './read-gender.js';
import type { Scope } from './scope.js';
import { createStoryTime, type StoryTime } from './story-time.js';

/** The facts of a scope with their indexes; it never changes, so that quizzes may share it. */
export interface FactPool extends Facts, StoryTime {
  readonly scope: Scope;
  readonly homeWorks: readonly Work[];
  thing(id: string): Thing;
  work(id: string): Work;
  /** Whether a thing is a work that questions are asked about. */
  isHome(id: string): boolean;
  /** Whether a part or credit is in such a work, or of somebody who worked on one. */
  isNearHome(fact: { readonly person: string; readonly work: string }): boolean;
  isReleased(work: string): boolean;
  partsIn(work: string): readonly Part[];
  /** Who plays a character in a work or in what it is part of, or consists of. */
  partsOf(character: string, whole: string): readonly Part[];
  partsBy(person: string): readonly Part[];
  partsAs(character: string): readonly Part[];
  /** Everyone who plays a character anywhere, in works outside the pool as well. */
  playersOf(character: string): readonly string[];
  creditsOn(work: string): readonly Credit[];
  creditsBy(person: string): readonly Credit[];
  tiesOf(thing: string): readonly Tie[];
  /** Whether somebody ties two things by a claim that no accepted fact bears out. */
  isDisputed(one: string, other: string): boolean;
  /** Whether a tie may be told: that it gives away no ending, or only those that are known, and leads to no work outside. */
  mayTell(tie: Tie): boolean;
  /** The gender of a character where something states it, of a person by their parts, or of a part by who plays it. */
  genderOf(thing: string): Gender | undefined;
  /** How many facts of the pool are about a thing. */
  degreeOf(thing: string): number;
  /** Computes something once, for as long as the pool lives. */
  once<Made>(key: string, make: () => Made): Made;
  /** The same in steps, where it may take long. */
  prepare<Made>(key: string, make: () => Steps<Made>): Steps<Made>;
}

export function* createFactPool(facts: Facts, scope: Scope): Steps<FactPool> {
  const { parts, credits, ties, works, things, disputes } = facts;
  const worksById = new Map(works.map((work) => [work.id, work]));
  const wholeOf = (work: string): string => worksById.get(work)?.whole ?? work;
  yield;
  const byWork = groupBy(parts, ({ work }) => work);
  yield;
  const byPerson = groupBy(parts, ({ person }) => person);
  yield;
  const byCharacter = groupBy(parts, ({ character }) => character);
  yield;
  const byRole = groupBy(parts, ({ character, work }) => `${character} ${wholeOf(work)}`);
  yield;
  const creditsByWork = groupBy(credits, ({ work }) => work);
  const creditsByPerson = groupBy(credits, ({ person }) => person);
  const tiesByThing = groupBy(
    ties.flatMap((tie) => [tie.from, tie.to].map((end) => ({ end, tie }))),
    ({ end }) => end,
  );
  yield;
  const isBorneOut = (one: string, other: string): boolean =>
    (byPerson.get(one) ?? NONE).some((part) => part.work === other || part.character === other) ||
    (creditsByPerson.get(one) ?? NONE).some(({ work }) => work === other) ||
    (tiesByThing.get(one) ?? NONE).some(({ tie }) => otherEnd(tie, one) === other);
  const disputed = new Set(
    disputes
      .filter((one) => !isBorneOut(one.about, one.with) && !isBorneOut(one.with, one.about))
      .map((one) => `${one.about} ${one.with}`),
  );
  yield;
  const people = new Set(
    [...parts, ...credits]
      .filter(({ work }) => worksById.get(work)?.isHome)
      .map(({ person }) => person),
  );
  const genderByParts = (person: string): Gender | undefined =>
    agreed(
      (byPerson.get(person) ?? NONE).map(({ character = '' }) => facts.genders.get(character)),
    );
  const made = new Map<string, unknown>();
  const isOwn = scope.kind === 'works';

  return {
    ...facts,
    ...createStoryTime(facts),
    scope,
    homeWorks: works.filter(({ isHome }) => isHome),
    thing: (id) => found(things.get(id), id),
    work: (id) => found(worksById.get(id), id),
    isHome: (id) => worksById.get(id)?.isHome === true,
    isNearHome: ({ person, work }) => worksById.get(work)?.isHome === true || people.has(person),
    isReleased: (id) => worksById.get(id)?.isReleased === true,
    partsIn: (work) => byWork.get(work) ?? NONE,
    partsOf: (character, whole) => byRole.get(`${character} ${whole}`) ?? NONE,
    partsBy: (person) => byPerson.get(person) ?? NONE,
    partsAs: (character) => byCharacter.get(character) ?? NONE,
    playersOf: (character) => facts.players.get(character) ?? NONE,
    creditsOn: (work) => creditsByWork.get(work) ?? NONE,
    creditsBy: (person) => creditsByPerson.get(person) ?? NONE,
    tiesOf: (thing) => (tiesByThing.get(thing) ?? NONE).map(({ tie }) => tie),
    isDisputed: (one, other) => disputed.has(`${one} ${other}`) || disputed.has(`${other} ${one}`),
    mayTell: ({ from, to, work, spoiler }) => {
      const isKnown = [from, to].every(
        (end) => !isKindOf('Work', things.get(end)?.type) || worksById.has(end),
      );
      const isToldThere = work !== undefined && worksById.get(work)?.isHome === true;
      return isKnown && (isOwn ? isToldThere : !spoiler);
    },
    genderOf: (thing) =>
      facts.genders.get(thing) ??
      genderByParts(thing) ??
      agreed((byCharacter.get(thing) ?? NONE).map(({ person }) => genderByParts(person))),
    degreeOf: (thing) =>
      (byPerson.get(thing)?.length ?? 0) +
      (byCharacter.get(thing)?.length ?? 0) +
      (creditsByPerson.get(thing)?.length ?? 0) +
      (byWork.get(thing)?.length ?? 0) +
      (tiesByThing.get(thing)?.length ?? 0),
    once<Made>(key: string, make: () => Made): Made {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as Made;
    },
    *prepare<Made>(key: string, make: () => Steps<Made>): Steps<Made> {
      if (!made.has(key)) made.set(key, yield* make());
      return made.get(key) as Made;
    },
  };
}

function otherEnd({ from, to }: Tie, end: string): string {
  return from === end ? to : from;
}

/** What all say who say anything. */
function agreed<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const said = new Set(values.filter((value) => value !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

const NONE: readonly never[] = Object.freeze([]);

function found<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw new TypeError(`The pool has no "${id}".`);
  return item;
}
