import { isPublic } from '../../domain/first-release.js';
import { type PartialDate, readPartialDate } from '../../domain/partial-date.js';
import { isReleased } from '../../domain/release.js';
import { fold } from '../../domain/text.js';
import { type ConcreteType, concreteTypes } from '../../domain/type-names.js';
import { releaseKinds, wordOf } from '../../domain/vocabulary.js';
import { flatMapInSteps, mapInSteps, type Steps } from '../../steps.js';
import type { AnswerObject } from '../../store/graph-store.js';
import type {
  Credit,
  Dating,
  Dispute,
  Facts,
  Listing,
  Part,
  Segment,
  StoryClaim,
  Thing,
  Tie,
  TieKind,
  Work,
} from './facts.js';
import { numberOf, objectOf, objectsOf, textOf, textsOf } from './read-answer.js';
import { type Gender, genderOfLabel, readGender } from './read-gender.js';

/** The answers that facts are read from. */
interface Answers {
  readonly found: AnswerObject;
  readonly read: AnswerObject;
  readonly named: AnswerObject;
  readonly home: ReadonlySet<string>;
  readonly networks: readonly string[];
}

/** Reads them in steps, none of which takes long. */
export function* readFacts({ found, read, named, home, networks }: Answers): Steps<Facts> {
  const works = objectsOf(read.works);
  const persons = objectsOf(named.people);
  const characters = objectsOf(named.characters);
  const relations = [...works, ...characters].flatMap((one) => objectsOf(one.relations));
  const alike = relations.flatMap(endsOf).flatMap((end) => objectsOf(end.relations));
  const all = [...relations, ...alike];
  const things = yield* mapInSteps([...all.flatMap(endsOf), ...persons, ...characters], readThing);
  const ownWorks = yield* mapInSteps(works, (work) => readWork(work, home));
  const ties = [...byId(yield* mapInSteps(all, readTie)).values()];
  const tieKinds = byId(objectsOf(found.tieKinds).map(readTieKind));
  return {
    version: textOf(objectOf(found.dataset)?.version),
    things: byId([...things, ...ownWorks]),
    works: ownWorks,
    parts: yield* flatMapInSteps(works, (work) =>
      objectsOf(work.portrayals).map((one) => readPart(work, one)),
    ),
    credits: yield* flatMapInSteps(works, (work) =>
      objectsOf(work.credits).map((one) => readCredit(work, one)),
    ),
    players: new Map(
      characters.map(({ id, performers }) => [
        textOf(id),
        objectsOf(performers).map((performer) => textOf(performer.id)),
      ]),
    ),
    ties,
    tieKinds,
    disputes: yield* flatMapInSteps([...works, ...persons, ...characters], readDisputes),
    networks: networks.filter((network) => network !== ''),
    segments: byId(works.flatMap((work) => segmentsOf(work).map((one) => readSegment(work, one)))),
    storyClaims: byId(yield* flatMapInSteps(works.flatMap(segmentsOf), readStoryClaims)),
    genders: yield* readGenders(characters, ties, tieKinds),
    births: new Map(
      persons.flatMap((person) => {
        const birth = readBirth(person);
        return birth === undefined ? [] : [[textOf(person.id), birth]];
      }),
    ),
  };
}

function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** What is stated of a character itself counts before what its ties say. */
function* readGenders(
  characters: readonly AnswerObject[],
  ties: readonly Tie[],
  kinds: ReadonlyMap<string, TieKind>,
): Steps<ReadonlyMap<string, Gender>> {
  const genders = new Map<string, Gender>();
  const set = (id: string, gender: Gender | undefined): void => {
    if (gender !== undefined) genders.set(id, gender);
  };
  for (const { kind, from, to } of ties) {
    yield;
    set(from, genderOfLabel(kinds.get(kind)?.label ?? ''));
    set(to, genderOfLabel(kinds.get(kind)?.inverseLabel ?? ''));
  }
  for (const { id, name, aliases, gender, description } of characters) {
    yield;
    const stated = { gender: textOf(gender), description: textOf(description) };
    set(textOf(id), readGender({ ...stated, names: [textOf(name), ...textsOf(aliases)] }));
  }
  return genders;
}

function endsOf({ from, to }: AnswerObject): readonly AnswerObject[] {
  return [objectOf(from), objectOf(to)].filter((end) => end !== undefined);
}

function idOf(value: AnswerObject[string] | undefined): string | undefined {
  const id = textOf(objectOf(value)?.id);
  return id === '' ? undefined : id;
}

function readThing({ __typename, id, name, aliases }: AnswerObject): Thing {
  const said = textOf(name).replace(/ \([^()]*\)$/, '');
  return {
    id: textOf(id),
    type: wordOf<ConcreteType>(concreteTypes, __typename),
    name: said,
    knownAs: new Set([textOf(name), said, ...textsOf(aliases)].map(fold)),
  };
}

function readWork(work: AnswerObject, home: ReadonlySet<string>): Work {
  const thing = readThing(work);
  return {
    ...thing,
    isHome: home.has(thing.id),
    whole: idOf(work.series) ?? thing.id,
    isReleased: isReleased({ properties: { status: textOf(work.status) } }),
    genres: textsOf(work.genres),
    release: readRelease(work),
    genresStated: readListing(work.genreClaims),
  };
}

function readListing(claims: AnswerObject[string] | undefined): Listing | undefined {
  const stated = objectsOf(claims);
  const [first, ...others] = stated.map(({ value }): readonly string[] => {
    return textsOf(JSON.parse(textOf(value)));
  });
  if (first === undefined) return undefined;
  return {
    certain: first.filter((one) => others.every((names) => names.includes(one))),
    possible: [...new Set([first, ...others].flat())],
    claims: stated.map(({ id }) => textOf(id)),
  };
}

function readBirth({ birthDate, birthClaims }: AnswerObject): Dating | undefined {
  const shown = readPartialDate(textOf(birthDate));
  const claims = objectsOf(birthClaims);
  const dates = claims.flatMap(datesOf);
  if (shown === undefined || dates.length === 0) return undefined;
  return {
    from: Math.min(...dates.map(({ from }) => from)),
    to: Math.max(...dates.map(({ to }) => to)),
    shown,
    claims: claims.map(({ id }) => textOf(id)),
  };
}

/** All claims count: the first release is no later than any public one may have been. */
function readRelease({ releaseDate, releaseClaims, releases }: AnswerObject): Dating | undefined {
  const shown = readPartialDate(textOf(releaseDate));
  const ofFirst = objectsOf(releaseClaims);
  const ofEach = objectsOf(releases)
    .filter(({ kind }) => isPublic(wordOf(releaseKinds, kind)))
    .map(({ claims }) => objectsOf(claims))
    .filter((claims) => claims.length > 0);
  const claims = [...ofFirst, ...ofEach.flat()];
  if (shown === undefined || claims.length === 0) return undefined;
  const lastDay = (stated: readonly AnswerObject[]): number =>
    Math.max(...stated.flatMap(datesOf).map(({ to }) => to));
  const lastOfEach = Math.min(...ofEach.map(lastDay));
  return {
    from: Math.min(...claims.flatMap(datesOf).map(({ from }) => from)),
    to:
      ofFirst.length === 0
        ? lastOfEach
        : Math.max(lastDay(ofFirst), ofEach.length === 0 ? -Infinity : lastOfEach),
    shown,
    claims: claims.map(({ id }) => textOf(id)),
  };
}

function datesOf({ value }: AnswerObject): readonly PartialDate[] {
  const date = readPartialDate(String(JSON.parse(textOf(value))));
  return date === undefined ? [] : [date];
}

function stated({ id, claims }: AnswerObject) {
  return { id: textOf(id), isCertain: objectsOf(claims).length > 0 };
}

function readPart(work: AnswerObject, portrayal: AnswerObject): Part {
  return {
    ...stated(portrayal),
    person: idOf(portrayal.performer) ?? '',
    work: textOf(work.id),
    character: idOf(portrayal.character),
    kind: textOf(portrayal.kind),
    credited: portrayal.credited === true,
    billing: numberOf(portrayal.billing) ?? Number.POSITIVE_INFINITY,
  };
}

function readCredit(work: AnswerObject, credit: AnswerObject): Credit {
  return {
    ...stated(credit),
    person: idOf(credit.person) ?? '',
    work: textOf(work.id),
    job: textOf(credit.job),
    credited: credit.credited === true,
  };
}

function readTie(relation: AnswerObject): Tie {
  return {
    ...stated(relation),
    kind: idOf(relation.kind) ?? '',
    from: idOf(relation.from) ?? '',
    to: idOf(relation.to) ?? '',
    work: idOf(relation.work),
    spoiler: relation.spoiler === true,
  };
}

function readTieKind(kind: AnswerObject): TieKind {
  return {
    id: textOf(kind.id),
    label: textOf(kind.label),
    inverseLabel: textOf(kind.inverseLabel),
    symmetric: kind.symmetric === true,
    acyclic: kind.acyclic === true,
    atMost: numberOf(kind.atMost),
    family: kind.family === true,
  };
}

function readDisputes(about: AnswerObject): readonly Dispute[] {
  return objectsOf(about.claims).flatMap(({ entity }) => {
    const other = idOf(entity);
    return other === undefined ? [] : [{ about: textOf(about.id), with: other }];
  });
}

function segmentsOf({ placement }: AnswerObject): readonly AnswerObject[] {
  return objectsOf(objectOf(placement)?.segments);
}

function readSegment(work: AnswerObject, { id, role, label }: AnswerObject): Segment {
  return { id: textOf(id), work: textOf(work.id), role: textOf(role), label: textOf(label) };
}

function readStoryClaims({ claims }: AnswerObject): readonly StoryClaim[] {
  return objectsOf(claims).map(({ id, kind, value }) => ({
    id: textOf(id),
    isCertain: kind === 'FACT',
    segments: [...textOf(value).matchAll(SEGMENT)].map(([named]) => named),
  }));
}

const SEGMENT = /segment\/[a-z0-9-]+/g;
