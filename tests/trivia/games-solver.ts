import type { GraphNode } from '../../src/domain/graph.js';
import type { GraphReader } from '../../src/domain/graph-reader.js';
import { groupBy } from '../../src/domain/group-by.js';
import {
  allCredits,
  datesAbout,
  doubts,
  factsAbout,
  isDoubted,
  isFact,
  portrayals,
  relations,
  releaseOf,
  wholeOf,
} from './checker.js';

/** Solves grids and groups by the facts of a graph alone, with nothing from the code that makes them. */

/** Who certainly meets a condition, and who may. */
export interface Met {
  readonly subjects: readonly string[];
  readonly certain: Set<string>;
  readonly possible: Set<string>;
}

/** Everything that the people, characters or works of a franchise have in common. */
export function solveConditions(
  graph: GraphReader,
  franchise: string,
  members: 'PERSON' | 'CHARACTER' | 'WORK',
): ReadonlyMap<string, Met> {
  const home = new Set(graph.to('IN_FRANCHISE', franchise).filter((id) => isWork(graph, id)));
  const staff = new Set([...home].flatMap((work) => graph.to('WORKED_ON', work)));
  const isKnown = (work: string): boolean =>
    home.has(work) || graph.to('WORKED_ON', work).some((person) => staff.has(person));
  const present = presencesOf(graph).filter(({ work }) => isKnown(work));
  const own = present.filter(({ isCertain, work }) => isCertain && home.has(work));
  const people = new Set(own.map(({ person }) => person));
  const characters = new Set(own.map(({ character }) => character));
  const found = new Map<string, Met>();

  const add = (kind: string, of: readonly string[], member: string, isCertain: boolean): void => {
    if (of.includes(member)) return;
    const key = [kind, ...of].join(' ');
    const subjects = of.filter((id) => id.includes('/') && graph.byId(id)?.type !== 'RelationKind');
    const met = found.get(key) ?? { subjects, certain: new Set(), possible: new Set() };
    found.set(key, met);
    met.possible.add(member);
    if (isCertain) met.certain.add(member);
  };

  for (const one of members === 'PERSON' ? present : []) {
    const { person, character, work, whole, isCertain } = one;
    if (person === undefined || !people.has(person)) continue;
    add('ACTS_IN', [whole], person, isCertain);
    for (const other of present) {
      if (other.person === undefined || other.whole !== whole) continue;
      const isTogether = isCertain && other.isCertain && other.work === work;
      add('ACTS_WITH', [other.person], person, isTogether);
    }
    for (const { kind, organization, isCertain: isTied } of character === undefined
      ? []
      : affiliationsOf(graph, character)) {
      add('PLAYS_ONE_OF', [kind, organization], person, isCertain && isTied);
    }
    for (const decade of decadesOf(graph, work)) {
      add('ACTS_IN_DECADE', [`${decade.from}`], person, isCertain && decade.isCertain);
    }
    for (const genre of genresOf(graph, work)) {
      add('ACTS_IN_GENRE', [genre.name], person, isCertain && genre.isCertain);
    }
    for (const maker of makersOf(graph, work, whole)) {
      add('ACTS_IN_MADE_BY', [maker.job, maker.person], person, isCertain && maker.isCertain);
    }
    for (const decade of decadesWithin(birthOf(graph, person))) {
      add('WAS_BORN_IN', [`${decade.from}`], person, decade.isCertain);
    }
  }
  for (const one of members === 'CHARACTER' ? present : []) {
    const { person, character, whole, isCertain } = one;
    if (character === undefined || !characters.has(character)) continue;
    add('APPEARS_IN', [whole], character, isCertain);
    if (person !== undefined) add('IS_PLAYED_BY', [person], character, isCertain);
    for (const player of graph.to('PLAYED', character)) {
      add('IS_PLAYED_BY', [player], character, false);
    }
    for (const { kind, organization, isCertain: isTied } of affiliationsOf(graph, character)) {
      add('IS_ONE_OF', [kind, organization], character, isTied);
    }
  }
  if (members === 'WORK') {
    for (const { person, whole, isCertain } of present) {
      if (person !== undefined && isReleased(graph, whole)) add('HAS', [person], whole, isCertain);
    }
    for (const { id: work } of graph.nodesOf('Work').filter(({ id }) => isKnown(id))) {
      const whole = wholeOf(graph, work);
      if (!isReleased(graph, whole)) continue;
      for (const { job, person, isCertain } of makersOf(graph, work, work)) {
        add('IS_MADE_BY', [job, person], whole, isCertain);
      }
      if (whole !== work) continue;
      for (const decade of decadesOf(graph, work)) {
        add('IS_OF_DECADE', [`${decade.from}`], work, decade.isCertain);
      }
    }
  }
  return found;
}

function isWork(graph: GraphReader, id: string): boolean {
  return graph.nodesOf('Work').some((work) => work.id === id);
}

function isReleased(graph: GraphReader, work: string): boolean {
  return graph.byId(work)?.properties.status === 'RELEASED';
}

interface Presence {
  readonly person: string | undefined;
  readonly character: string | undefined;
  readonly work: string;
  readonly whole: string;
  readonly isCertain: boolean;
}

const ACTED = ['LIVE_ACTION', 'VOICE', 'MOTION_CAPTURE', 'YOUNGER', 'OLDER'];

/** Who is in which work as whom, and who may be: by portrayals, and by claims that no fact bears out. */
function presencesOf(graph: GraphReader): readonly Presence[] {
  const stated = portrayals(graph).map(({ node, person, work, character }): Presence => {
    const isActed = ACTED.includes(String(node.properties.kind));
    const isCertain = isActed && isFact(graph, node.id) && isReleased(graph, work);
    return { person, character, work, whole: wholeOf(graph, work), isCertain };
  });
  const claimed = doubtedPairs(graph).flatMap(([about, other]): Presence[] => {
    const type = graph.byId(other)?.type;
    if (type !== 'Person' && type !== 'Character') return [];
    const as = type === 'Person' ? { person: other } : { character: other };
    const alike = stated.filter((one) => one.person === about || one.character === about);
    const work = { person: undefined, character: undefined, work: about };
    const there = isWork(graph, about) ? [{ ...work, whole: wholeOf(graph, about) }] : [];
    return [...alike, ...there].map((one) => ({ ...one, ...as, isCertain: false }));
  });
  return [...stated, ...claimed];
}

/** Both ways round. */
function doubtedPairs(graph: GraphReader): readonly (readonly [string, string])[] {
  return [...doubts(graph)]
    .map((pair) => pair.split(' '))
    .filter(([one = '', other = '']) => isDoubted(graph, one, other))
    .flatMap(([one = '', other = '']) => [[one, other] as const, [other, one] as const]);
}

/** What ties a character to organizations. Whoever is tied to one in some way may be so in others. */
function affiliationsOf(graph: GraphReader, character: string) {
  const told = relations(graph).filter(
    ({ node, from, to }) =>
      graph.byId(to)?.type === 'Organization' &&
      graph.byId(from)?.type === 'Character' &&
      node.properties.spoiler !== true &&
      isFact(graph, node.id),
  );
  return [...groupBy(told, ({ to }) => to)].flatMap(([organization, ties]) => {
    const isTied = (one: string, other: string): boolean =>
      (one === character && other === organization) ||
      (other === character && one === organization);
    const isSuspect =
      relations(graph).some(({ from, to }) => isTied(from, to)) ||
      doubtedPairs(graph).some(([one, other]) => isTied(one, other));
    return isSuspect
      ? [...new Set(ties.map(({ kind }) => kind))].map((kind) => ({
          kind,
          organization,
          isCertain: ties.some((tie) => tie.kind === kind && tie.from === character),
        }))
      : [];
  });
}

function decadesOf(graph: GraphReader, work: string) {
  if (!isReleased(graph, work)) return [];
  return decadesWithin(releaseOf(graph, work));
}

/** All decades, of days that nobody knows. */
function decadesWithin(days: readonly [number, number] | undefined) {
  const span = days?.map((day) => new Date(day * 86_400_000).getUTCFullYear());
  return Array.from({ length: 20 }, (_, at) => 1890 + 10 * at)
    .filter((from) => span === undefined || ((span[0] ?? 0) < from + 10 && (span[1] ?? 0) >= from))
    .map((from, _, all) => ({ from, isCertain: span !== undefined && all.length === 1 }));
}

function birthOf(graph: GraphReader, person: string): readonly [number, number] | undefined {
  const dates = datesAbout(graph, person, 'birthDate');
  if (dates.length === 0) return undefined;
  return [Math.min(...dates.map(({ from }) => from)), Math.max(...dates.map(({ to }) => to))];
}

/** What everyone calls a work who says what it is, or somebody; anything, where nobody does. */
function genresOf(graph: GraphReader, work: string) {
  const said = (one: string) =>
    factsAbout(graph, one, 'genres').map(({ properties }: GraphNode): readonly string[] =>
      JSON.parse(String(properties.value)),
    );
  const own = said(work);
  const all = own.length > 0 ? own : graph.nodesOf('Work').flatMap(({ id }) => said(id));
  return [...new Set(all.flat())].map((name) => ({
    name,
    isCertain: own.length > 0 && own.every((genres) => genres.includes(name)),
  }));
}

const JOBS = ['CREATOR', 'DIRECTOR', 'WRITER', 'COMPOSER'];

function makersOf(graph: GraphReader, work: string, whole: string) {
  const held = allCredits(graph)
    .filter(
      (one) => [work, whole].includes(one.work) && JOBS.includes(`${one.node.properties.job}`),
    )
    .map((one) => ({
      job: String(one.node.properties.job),
      person: one.person,
      isCertain: one.work === work && isFact(graph, one.node.id) && isReleased(graph, work),
    }));
  const claimed = doubtedPairs(graph)
    .filter(
      ([about, other]) => [work, whole].includes(about) && graph.byId(other)?.type === 'Person',
    )
    .flatMap(([, person]) => JOBS.map((job) => ({ job, person, isCertain: false })));
  return [...held, ...claimed];
}

/** More ways than that are not counted. */
const MOST_WAYS = 1;

/** In how many ways sixteen names make four groups of which each meets a condition of its own: none, one, or more. */
export function countPartitions(
  names: readonly string[],
  conditions: readonly ReadonlySet<string>[],
): number {
  const ways = new Set<string>();
  const choose = (from: readonly string[], size: number): readonly (readonly string[])[] =>
    size === 0
      ? [[]]
      : from.flatMap((first, at) =>
          choose(from.slice(at + 1), size - 1).map((others) => [first, ...others]),
        );
  const part = (left: readonly string[], open: readonly ReadonlySet<string>[], made: string[]) => {
    const [first, ...others] = left;
    if (ways.size > MOST_WAYS) return;
    if (first === undefined) {
      ways.add([...made].sort().join('; '));
      return;
    }
    for (const condition of open.filter((one) => one.has(first))) {
      for (const fellows of choose(
        others.filter((id) => condition.has(id)),
        3,
      )) {
        const group = [first, ...fellows];
        part(
          left.filter((id) => !group.includes(id)),
          open.filter((one) => one !== condition),
          [...made, group.sort().join()],
        );
      }
    }
  };
  part(
    names,
    conditions.filter((one) => names.filter((id) => one.has(id)).length >= 4),
    [],
  );
  return ways.size;
}
