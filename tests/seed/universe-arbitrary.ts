import fc from 'fast-check';
import {
  claimKinds,
  claimStatuses,
  creditJobs,
  intervalRelations,
  portrayalKinds,
  releaseKinds,
  titleKinds,
  workStatuses,
} from '../../src/domain/vocabulary.js';
import type { Contents, Universe } from '../../src/facts/index.js';
import { titleId } from '../../src/facts/schema/made-ids.js';

/** Few names, so that generated facts refer to each other; several folders, so that they cross them. */
const names = ['ada', 'bo', 'cy', 'dee'] as const;

const visible = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.normalize('NFC'))
  .filter((text) => text.trim() !== '' && !/[\p{Cc}\p{Cs}]/u.test(text));

const date = fc.constantFrom(
  '2001-05-04',
  '2001-05',
  '2001',
  '1974~',
  '197X',
  '../2014',
  '2000/2002',
);
const sources = fc.uniqueArray(fc.constantFrom('source/ada', 'source/bo', 'source/cy'), {
  minLength: 1,
});
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const statement = {
  sources,
  status: fc.constantFrom(...claimStatuses.filter((status) => status !== 'PREFERRED')),
  statedOn: optional(date),
  quote: optional(visible),
  note: optional(visible),
};
const kind = fc.constantFrom(...claimKinds);

const claims = <V>(value: fc.Arbitrary<V>) =>
  optional(
    fc.uniqueArray(fc.record({ value, text: optional(visible), kind, ...statement }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ sources: _, ...claim }) => JSON.stringify(claim),
    }),
  );

const money = fc
  .tuple(fc.nat(), fc.nat())
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b), currency: 'USD' }));

const cast = fc.uniqueArray(
  fc.record({
    performer: fc.constantFrom(...names.map((name) => `person/${name}`)),
    character: optional(fc.constantFrom(...names.map((name) => `character/${name}`))),
    creditedAs: optional(visible),
    performerCreditedAs: optional(visible),
    kind: fc.constantFrom(...portrayalKinds),
    language: optional(fc.constantFrom('de', 'pt-BR')),
    billing: optional(fc.integer({ min: 1, max: 99 })),
    credited: fc.boolean(),
    claimKind: kind,
    ...statement,
  }),
  {
    minLength: 1,
    maxLength: 5,
    selector: ({ performer, character, kind, language }) =>
      `${performer} ${character} ${kind} ${language}`,
  },
);

const titles = fc.uniqueArray(
  fc.record({
    text: visible,
    kind: fc.constantFrom(...titleKinds),
    language: optional(fc.constantFrom('en', 'de', 'zh-Hant')),
    script: optional(fc.constantFrom('Latn', 'Hant')),
    country: optional(fc.constantFrom('GB', 'TW')),
    claimKind: kind,
    ...statement,
  }),
  { minLength: 1, maxLength: 4, selector: (title) => titleId({ work: 'film/ada', ...title }) },
);

const credits = fc.uniqueArray(
  fc.record({
    person: fc.constantFrom(...names.map((name) => `person/${name}`)),
    job: fc.constantFrom(...creditJobs),
    personCreditedAs: optional(visible),
    credited: fc.boolean(),
    kind,
    ...statement,
  }),
  { minLength: 1, maxLength: 4, selector: ({ person, job }) => person + job },
);

/** Few countries and notes, so that claims compete about one release. */
const country = fc.constantFrom('US', 'GB');
const releases = fc.uniqueArray(
  fc.record({
    date,
    country: optional(country),
    kind: fc.constantFrom(...releaseKinds),
    note: optional(fc.constantFrom('Lagos', 'Łódź')),
    claimKind: kind,
    claimNote: optional(visible),
    sources,
    status: statement.status,
    statedOn: optional(date),
    quote: optional(visible),
  }),
  { minLength: 1, maxLength: 5, selector: ({ sources: _, ...claim }) => JSON.stringify(claim) },
);
const certifications = fc.uniqueArray(
  fc.record({ country, certificate: fc.constantFrom('R', '15'), kind, ...statement }),
  { minLength: 1, maxLength: 3, selector: ({ sources: _, ...claim }) => JSON.stringify(claim) },
);

const continuity = optional(fc.constantFrom('mirror', 'dream'));

/** Where a work stands in story time: in a year, or to a film of another name. */
const storyClaims = (name: string) =>
  fc.uniqueArray(
    fc.oneof(
      fc.record({ segment: fc.constant('main'), date, kind, ...statement }),
      fc.record({
        segment: fc.constant('main'),
        relation: fc.constantFrom(...intervalRelations).map((one) => [one]),
        to: fc.constantFrom(...names.filter((one) => one !== name).map((one) => `film/${one}`)),
        kind,
        ...statement,
      }),
    ),
    { minLength: 1, maxLength: 2, selector: ({ sources: _, ...claim }) => JSON.stringify(claim) },
  );

const work = (type: string, name: string) => ({
  id: fc.constant(`${type}/${name}`),
  title: visible,
  aliases: optional(fc.uniqueArray(visible, { minLength: 1, maxLength: 3 })),
  description: optional(visible),
  status: optional(fc.constantFrom(...workStatuses)),
  sources,
  releaseDate: claims(date),
  releases: optional(releases),
  certifications: optional(certifications),
  genres: claims(fc.array(visible, { minLength: 1, maxLength: 3 })),
  countries: claims(fc.subarray(['US', 'GB', 'HK'], { minLength: 1 })),
  languages: claims(fc.subarray(['en', 'yue', 'pt-BR'], { minLength: 1 })),
  tagline: claims(visible),
  budget: claims(money),
  titles: optional(titles),
  cast: optional(cast),
  credits: optional(credits),
  story: optional(fc.record({ continuity, claims: storyClaims(name) })),
});

const inSeries = { series: fc.constantFrom(...names.map((name) => `series/${name}`)) };
const number = claims(fc.integer({ min: 0, max: names.length }));

/** No two seasons have one number. */
const season = (name: (typeof names)[number]) =>
  fc.record({
    ...work('season', name),
    ...inSeries,
    number: claims(fc.constant(names.indexOf(name))),
  });

const episode = (name: string) =>
  fc.record({ ...work('episode', name), ...inSeries, season: number, number });

const named = (type: string, name: string) =>
  fc.record({ id: fc.constant(`${type}/${name}`), name: visible, note: optional(visible) });

const each = <T>(make: (name: (typeof names)[number]) => fc.Arbitrary<T>) =>
  fc.tuple(...names.map(make));

/** Universes that check finds sound, over the same few ids. */
export const universe: fc.Arbitrary<Universe> = fc
  .record({
    films: each((name) => fc.record(work('film', name))),
    series: each((name) => fc.record(work('series', name))),
    seasons: each(season),
    episodes: each(episode),
    people: each((name) => named('person', name)),
    characters: each((name) => named('character', name)),
    sources: fc.tuple(
      ...['ada', 'bo', 'cy'].map((name) =>
        fc.record({
          id: fc.constant(`source/${name}`),
          title: fc.constant(name),
          tier: fc.constant('FAN' as const),
          retrievedOn: optional(date),
          licence: optional(fc.constantFrom('CC0-1.0', 'public domain', 'all rights reserved')),
        }),
      ),
    ),
  })
  .map(({ films, people, ...contents }): Universe => {
    const world: Contents = { films, ...contents };
    return withoutUndefined({
      folders: [
        { name: '', contents: { people } },
        { name: 'world', contents: world },
      ],
    });
  });

/** Seed files leave out what is unknown. */
function withoutUndefined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
