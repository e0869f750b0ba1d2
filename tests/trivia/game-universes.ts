import fc from 'fast-check';
import type { Universe } from '../../src/facts/index.js';

/** Made-up franchises with casts that overlap, as games need them, and with doubts. */

const FILMS = 9;
const PEOPLE = 60;
const CHARACTERS = 60;
const ORGANIZATIONS = 3;

const sources = ['source/s'];

const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const claimKind = mostly('FACT', 'FORECAST', 'SPECULATION', 'OPINION');

/** At most two claims of different values. */
const claimed = <Value>(value: fc.Arbitrary<Value>) =>
  fc.uniqueArray(fc.record({ value, kind: claimKind }), {
    maxLength: 2,
    selector: (one) => JSON.stringify(one.value),
  });

/** Others than the first few appear in few films. */
const some = (count: number) => fc.oneof(fc.nat(count - 1), fc.nat(Math.floor(count / 2)));

const castEntry = fc.record({
  performer: some(PEOPLE),
  character: some(CHARACTERS),
  kind: mostly('LIVE_ACTION', 'VOICE', 'STUNT', 'YOUNGER', 'PHOTOGRAPH'),
  credited: mostly(true, false),
  claimKind,
});

const film = fc.record({
  status: mostly('RELEASED', 'ANNOUNCED'),
  isIn: mostly(true, false),
  year: fc.oneof(fc.integer({ min: 1985, max: 2024 }).map(String), mostly('2001', '199X')),
  yearKind: claimKind,
  cast: fc.uniqueArray(castEntry, {
    minLength: 12,
    maxLength: 18,
    selector: ({ performer, character }) => `${performer} ${character}`,
  }),
  genres: claimed(fc.subarray(['Action', 'Comedy', 'Drama'], { minLength: 1 })),
  director: fc.nat(2),
  directorKind: claimKind,
  writer: fc.nat(2),
  isAfterTheLast: mostly(true, false),
  /** After which film its past is set. */
  past: fc.nat(FILMS),
  orderKind: claimKind,
});

const tie = fc.record({
  from: fc.nat(CHARACTERS - 1),
  kind: mostly('member-of', 'leads'),
  to: fc.nat(ORGANIZATIONS - 1),
  spoiler: mostly(false, true),
  claimKind,
});

const dispute = fc.oneof(
  fc.record({
    subject: fc.nat(FILMS - 1).map((film) => `film/g${film}`),
    property: fc.constantFrom('cast', 'credits'),
    entity: fc.nat(PEOPLE - 1).map((person) => `person/g${person}`),
  }),
  fc.record({
    subject: fc.nat(CHARACTERS / 2 - 1).map((character) => `character/g${character}`),
    property: fc.constant('identity'),
    entity: fc
      .nat(CHARACTERS / 2 - 1)
      .map((character) => `character/g${character + CHARACTERS / 2}`),
  }),
);

export const gameUniverses: fc.Arbitrary<Universe> = fc
  .record({
    films: fc.array(film, { minLength: FILMS, maxLength: FILMS }),
    births: fc.array(claimed(fc.constantFrom('1961', '1968-05', '1973', '1969/1972', '198X')), {
      maxLength: PEOPLE,
    }),
    ties: fc.uniqueArray(tie, {
      minLength: 10,
      maxLength: 30,
      selector: ({ from, kind, to }) => `${from} ${kind} ${to}`,
    }),
    disputes: fc.uniqueArray(dispute, {
      maxLength: 3,
      selector: ({ subject, entity }) => `${subject} ${entity}`,
    }),
  })
  .map(({ films, births, ties, disputes }) => {
    const numbered = <Made>(count: number, make: (id: string, at: number) => Made) =>
      Array.from({ length: count }, (_, at) => make(`g${at}`, at));
    const contents = {
      sources: [{ id: 'source/s', title: 'S', tier: 'PRESS' }],
      franchises: [{ id: 'franchise/g', name: 'G', sources }],
      relationKinds: [
        { id: 'member-of', label: 'is a member of', inverseLabel: 'has as a member' },
        { id: 'leads', label: 'leads', inverseLabel: 'is led by' },
      ],
      people: numbered(PEOPLE, (id, at) => ({
        id: `person/${id}`,
        name: `P ${at}`,
        sources,
        ...((births[at] ?? []).length > 0 && {
          birthDate: births[at]?.map((birth) => ({ ...birth, status: 'NORMAL', sources })),
        }),
      })),
      characters: numbered(CHARACTERS, (id) => ({
        id: `character/${id}`,
        name: `C ${spelt(id)}`,
        sources,
      })),
      organizations: numbered(ORGANIZATIONS, (id) => ({
        id: `organization/${id}`,
        name: `O ${spelt(id)}`,
        sources,
      })),
      films: films.map((one, at) => ({
        id: `film/g${at}`,
        title: `F ${spelt(`g${at}`)}`,
        status: one.status,
        ...(one.isIn && { franchises: ['franchise/g'] }),
        releaseDate: [{ value: one.year, kind: one.yearKind, status: 'NORMAL', sources }],
        cast: one.cast.map(({ performer, character, ...own }) => ({
          ...own,
          performer: `person/g${performer}`,
          character: `character/g${character}`,
          status: 'NORMAL',
          sources,
        })),
        ...(one.genres.length > 0 && {
          genres: one.genres.map((genre) => ({ ...genre, status: 'NORMAL', sources })),
        }),
        credits: [
          { person: one.director, job: 'DIRECTOR', kind: one.directorKind },
          { person: one.writer, job: 'WRITER', kind: 'FACT' },
        ].map(({ person, ...own }) => {
          return { person: `person/g${person}`, ...own, status: 'NORMAL', sources };
        }),
        story: {
          segments: [
            { key: 'main', role: 'MAIN', label: `M ${spelt(`g${at}`)}` },
            { key: 'past', role: 'FLASHBACK', label: `Past ${spelt(`g${at}`)}` },
          ],
          claims: [
            ...(at > 0 && one.isAfterTheLast
              ? [{ segment: 'main', relation: ['AFTER'], to: `film/g${at - 1}` }]
              : []),
            { segment: 'past', relation: ['BEFORE'], to: 'main' },
            ...(one.past < at
              ? [{ segment: 'past', relation: ['AFTER'], to: `film/g${one.past}` }]
              : []),
          ].map((claim) => ({ ...claim, kind: one.orderKind, status: 'NORMAL', sources })),
        },
      })),
      relations: ties.map(({ from, to, ...own }) => ({
        ...own,
        from: `character/g${from}`,
        to: `organization/g${to}`,
        status: 'NORMAL',
        sources,
      })),
      claims: disputes.map((one) => ({
        ...one,
        text: 'words',
        kind: 'FACT',
        status: 'NORMAL',
        sources,
      })),
    };
    return { folders: [{ name: '', contents: JSON.parse(JSON.stringify(contents)) }] };
  });

/** Letters for digits, since names with numbers only describe a part. */
function spelt(id: string): string {
  return id.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
