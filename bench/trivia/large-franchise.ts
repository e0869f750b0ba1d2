import type { Universe } from '../../src/facts/index.js';
import { word } from './words.js';

const CAST = 34;

/** A franchise in which people play several parts, and most films follow another. */
export function largeFranchise(works: number): Universe {
  const sources = ['source/s'];
  const stated = { kind: 'FACT', status: 'NORMAL', sources };
  const each = <Made>(count: number, make: (index: number) => Made) =>
    Array.from({ length: count }, (_, index) => make(index));
  const contents = {
    sources: [{ id: 'source/s', title: 'S', tier: 'PRESS' }],
    franchises: [{ id: 'franchise/large', name: 'Large', sources }],
    people: each(3_000, (i) => ({
      id: `person/p${i}`,
      name: `${word(i)} ${word(3 * i + 1)}son`,
      sources,
    })),
    characters: each(4_000, (i) => ({
      id: `character/c${i}`,
      name: `${word(i)} ${word(7 * i + 3)}`,
      sources,
    })),
    films: each(works, (film) => ({
      id: `film/f${film}`,
      title: `${word(film)} of ${word(film + 500)}`,
      status: 'RELEASED',
      sources,
      franchises: ['franchise/large'],
      releaseDate: [{ value: `${1950 + (film % 75)}-0${1 + (film % 9)}-12`, ...stated }],
      cast: each(CAST, (place) => ({
        performer: `person/p${(film * 17 + place * 89) % 3_000}`,
        character: `character/c${(film * 13 + place * 101) % 4_000}`,
        ...{ kind: 'LIVE_ACTION', credited: true, claimKind: 'FACT', status: 'NORMAL', sources },
      })),
      credits: [{ person: `person/p${film % 100}`, job: 'DIRECTOR', credited: true, ...stated }],
      ...(film > 0 &&
        film % 60 !== 0 && {
          story: {
            claims: [{ segment: 'main', relation: ['AFTER'], to: `film/f${film - 1}`, ...stated }],
          },
        }),
    })),
  };
  return { folders: [{ name: '', contents: JSON.parse(JSON.stringify(contents)) }] };
}
