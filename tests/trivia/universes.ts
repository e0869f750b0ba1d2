import fc from 'fast-check';
import { portrayalKinds } from '../../src/domain/vocabulary.js';
import type { Universe } from '../../src/facts/index.js';

/** Made-up franchises with everything that makes questions ambiguous: recastings, namesakes, doubts, ties. */

const FILMS = 7;
const PEOPLE = 9;
const CHARACTERS = 9;

const idsOf = (type: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${type}/t${index}`);
const films = idsOf('film', FILMS);
const people = idsOf('person', PEOPLE);
const characters = idsOf('character', CHARACTERS);

/** Few names, so that some things share theirs or have that of another as an alias. */
const givenNames = [
  ...['Ada Stone', 'Bo Rivers', 'Cy Young', 'Dee Light', 'Élan Vital', 'Fay Grim', 'Gus Gray'],
  ...[
    'Hal Jordan',
    'Ida Red',
    'Jo March',
    'Kit Marlowe',
    'Lux Interior',
    'Max Rocket',
    'Ned Stark',
  ],
  ...[
    'Ora Pro',
    'Pip Pirrip',
    'Quin Tessa',
    'Ray Gun',
    'Sol Solo',
    'Tam Lin',
    'elan vital',
    'The Boss',
  ],
];
const titles = [
  'Raid',
  'Raid 2',
  'The Raid: End',
  'Noon',
  'Night',
  'Dawn',
  'Ada Stone',
  'Fall',
  'Rise',
];

const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const claimKind = mostly('FACT', 'FORECAST', 'SPECULATION', 'OPINION');
const status = mostly('NORMAL', 'DEPRECATED');
const sources = ['source/s'];

const named = (name: fc.Arbitrary<string>) =>
  fc.record({
    name,
    aliases: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: name.map((alias) => [alias]) },
    ),
  });

const castEntry = fc.record({
  performer: fc.constantFrom(...people),
  character: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...characters) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  kind: mostly('LIVE_ACTION', ...portrayalKinds),
  credited: mostly(true, false),
  claimKind,
  status,
});

const credit = fc.record({
  person: fc.constantFrom(...people),
  job: fc.constantFrom('DIRECTOR', 'WRITER', 'COMPOSER', 'EDITOR'),
  credited: mostly(true, false),
  kind: claimKind,
  status,
});

const release = fc.record({
  value: fc.oneof(
    fc.integer({ min: 1990, max: 2019 }).map(String),
    fc.integer({ min: 1990, max: 2019 }).map((year) => `${year}-05-04`),
    fc.constant('199X'),
  ),
  kind: claimKind,
  status,
});

const storyClaim = (film: string) =>
  fc.record({
    segment: fc.constant('main'),
    relation: fc.constantFrom(['BEFORE'], ['AFTER'], ['AFTER', 'MET_BY'], ['OVERLAPS']),
    to: fc.constantFrom(...films.filter((other) => other !== film)),
    kind: claimKind,
    status: fc.constant('NORMAL'),
  });

const film = (id: string) =>
  fc.record({
    ...{ id: fc.constant(id), title: fc.constantFrom(...titles) },
    status: mostly('RELEASED', 'ANNOUNCED'),
    isIn: mostly(true, false),
    releaseDate: fc.array(release, { minLength: 1, maxLength: 2 }),
    cast: fc.uniqueArray(castEntry, {
      minLength: 3,
      maxLength: 8,
      selector: ({ performer, character, kind }) => `${performer} ${character} ${kind}`,
    }),
    credits: fc.uniqueArray(credit, {
      minLength: 1,
      maxLength: 5,
      selector: ({ person, job }) => `${person} ${job}`,
    }),
    story: fc.uniqueArray(storyClaim(id), { maxLength: 2, selector: ({ to }) => to }),
  });

const relationKinds = [
  {
    id: 'manages',
    label: 'manages',
    inverseLabel: 'is managed by',
    symmetric: false,
    atMost: 1,
    family: false,
  },
  {
    id: 'parent-of',
    label: 'is a parent of',
    inverseLabel: 'is a child of',
    symmetric: false,
    acyclic: true,
    atMost: 2,
    family: true,
  },
  {
    id: 'sibling-of',
    label: 'is a sibling of',
    inverseLabel: 'is a sibling of',
    symmetric: true,
    family: true,
  },
  {
    id: 'spouse-of',
    label: 'is married to',
    inverseLabel: 'is married to',
    symmetric: true,
    atMost: 1,
    family: true,
  },
  {
    id: 'uncle-of',
    label: 'is an uncle of',
    inverseLabel: 'is a nephew of',
    symmetric: false,
    family: true,
  },
  { id: 'knows', label: 'knows', inverseLabel: 'is known to', symmetric: true, family: false },
];

const relation = fc.record({
  from: fc.nat(CHARACTERS - 1),
  kind: fc.constantFrom(...relationKinds.map(({ id }) => id)),
  step: fc.integer({ min: 1, max: CHARACTERS - 1 }),
  spoiler: mostly(false, true),
  claimKind,
  status,
});

/** A claim that competes with the facts: that somebody else worked on a film, or that two are one. */
const dispute = fc.oneof(
  fc.record({
    subject: fc.constantFrom(...films),
    property: fc.constantFrom('cast', 'credits'),
    entity: fc.constantFrom(...people),
  }),
  fc.record({
    subject: fc.constantFrom(...characters),
    property: fc.constant('identity'),
    entity: fc.constantFrom(...characters),
  }),
);

export const universes: fc.Arbitrary<Universe> = fc
  .record({
    films: fc.tuple(...films.map(film)),
    people: fc.tuple(...people.map(() => named(fc.constantFrom(...givenNames)))),
    characters: fc.tuple(...characters.map(() => named(fc.constantFrom(...givenNames)))),
    relations: fc.uniqueArray(relation, {
      maxLength: 14,
      selector: ({ from, kind, step }) => `${kind} ${[from, (from + step) % CHARACTERS].sort()}`,
    }),
    disputes: fc.uniqueArray(dispute, {
      maxLength: 3,
      selector: ({ subject, entity }) => `${subject} ${entity}`,
    }),
  })
  .map((made) => {
    const contents = {
      sources: [{ id: 'source/s', title: 'S', tier: 'PRESS' }],
      franchises: [{ id: 'franchise/t', name: 'T', sources }],
      relationKinds,
      films: made.films.map(({ isIn, releaseDate, cast, credits, story, ...own }) => ({
        ...own,
        sources,
        ...(isIn && { franchises: ['franchise/t'] }),
        releaseDate: distinct(releaseDate).map((one) => ({ ...one, sources })),
        cast: cast.map((one) => ({ ...one, sources })),
        credits: credits.map((one) => ({ ...one, sources })),
        ...(story.length > 0 && { story: { claims: story.map((one) => ({ ...one, sources })) } }),
      })),
      people: made.people.map((one, index) => ({ id: people[index], ...one, sources })),
      characters: made.characters.map((one, index) => ({ id: characters[index], ...one, sources })),
      relations: made.relations.map(({ from, step, ...one }) => ({
        ...one,
        from: characters[from],
        to: characters[(from + step) % CHARACTERS],
        sources,
      })),
      claims: made.disputes
        .filter(({ subject, entity }) => subject !== entity)
        .map((one) => ({ ...one, text: 'words', kind: 'FACT', status: 'NORMAL', sources })),
    };
    // What is undefined is left out, as in files.
    return { folders: [{ name: '', contents: JSON.parse(JSON.stringify(contents)) }] };
  });

function distinct<One extends { readonly value: string }>(claims: readonly One[]): readonly One[] {
  return claims.filter(
    (one, index) => claims.findIndex(({ value }) => value === one.value) === index,
  );
}
