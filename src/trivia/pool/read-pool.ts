import { runInTurns, type Steps } from '../../steps.js';
import type { AnswerObject, FetchOptions, GraphStore } from '../../store/graph-store.js';
import { createFactPool, type FactPool } from './fact-pool.js';
import { SAMPLE } from './plan-sample.js';
import { planScope } from './plan-scope.js';
import { planNames, planWorks } from './plan-works.js';
import { objectOf, objectsOf, textOf } from './read-answer.js';
import { readFacts } from './read-facts.js';
import type { Scope } from './scope.js';

/**
 * Reads the facts that questions of a scope are made of. It takes three calls of the store, however
 * large the graph is: the works, what is known of them, and who the people and characters are.
 */
export async function readPool(
  store: GraphStore,
  scope: Scope,
  options: FetchOptions = {},
): Promise<FactPool> {
  const found = await store.fetch(planScope(scope), options);
  const chosen = homesOf(found);
  const home = chosen.filter((work) => isHome(work, scope)).flatMap(withParts);
  const works = [...new Set([...chosen.flatMap(withParts), ...idsOf(found.linked)])].sort();
  const read = await store.fetch(planWorks(works), options);
  const { people, characters } = namedIn(objectsOf(read.works));
  const named = await store.fetch(planNames(people, characters), options);
  const networks = [found, ...chosen].flatMap(({ franchises }) =>
    objectsOf(franchises ?? null).map(({ timeline }) => textOf(objectOf(timeline)?.network)),
  );
  const answers = { found, read, named, home: new Set(home), networks: [...new Set(networks)] };
  return runInTurns(makePool(answers, scope), options.signal);
}

function* makePool(answers: Parameters<typeof readFacts>[0], scope: Scope): Steps<FactPool> {
  return yield* createFactPool(yield* readFacts(answers), scope);
}

/** The works of a scope. Where a sample goes on from the first film, it takes no more than it needs. */
function homesOf({ home, homeFirst }: AnswerObject): readonly AnswerObject[] {
  const drawn = objectsOf(home);
  if (homeFirst === undefined) return drawn;
  const ids = new Set(drawn.map(({ id }) => id));
  return [...drawn, ...objectsOf(homeFirst).filter(({ id }) => !ids.has(id ?? null))].slice(
    0,
    SAMPLE,
  );
}

/** Whether questions are asked about a work that was found. */
function isHome({ franchises }: AnswerObject, scope: Scope): boolean {
  if (scope.kind !== 'works' || scope.franchise === undefined) return true;
  return idsOf(franchises).includes(scope.franchise);
}

/** A work with its seasons and episodes, where these were asked for. */
function withParts(work: AnswerObject): readonly string[] {
  return [textOf(work.id), ...idsOf(work.seasons), ...idsOf(work.episodes)];
}

function idsOf(list: AnswerObject[string] | undefined): readonly string[] {
  return objectsOf(list).map(({ id }) => textOf(id));
}

/** The people and characters of casts and crews. */
function namedIn(works: readonly AnswerObject[]) {
  const people = new Set<string>();
  const characters = new Set<string>();
  const add = (ids: Set<string>, value: AnswerObject[string] | undefined): void => {
    const id = textOf(objectOf(value)?.id);
    if (id !== '') ids.add(id);
  };
  for (const { portrayals, credits } of works) {
    for (const { performer, character } of objectsOf(portrayals)) {
      add(people, performer);
      add(characters, character);
    }
    for (const { person } of objectsOf(credits)) add(people, person);
  }
  return { people: [...people].sort(), characters: [...characters].sort() };
}
