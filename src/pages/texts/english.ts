import { englishEntity } from './english-entity.js';
import { englishPlay } from './english-play.js';

/** The words of all pages, in English: one object for each page, and what all pages share. */
export const english = {
  language: 'en',
  /** Whose dates and numbers these words go with. */
  locale: 'en-GB',
  site: {
    name: 'throughline',
    tagline: 'How films, characters, actors and story time hang together.',
    skip: 'Skip to the content',
    sections: 'Sections',
    playground: 'Playground',
    play: 'Play',
    showQuery: 'Show the query',
    data: (version: string) => `Data version ${version}`,
  },
  home: {
    title: 'throughline: who played whom, what happens when, and who says so',
    franchises: 'Franchises',
    empty: 'This universe is empty: no file of it names a franchise yet.',
  },
  storyLine: {
    label: (franchise: string) => `${franchise} in story order`,
    late: (work: string) => `${work}, released after what it precedes`,
    legend: 'Works in story order; a full dot was released after what it precedes.',
  },
  entity: englishEntity,
  play: englishPlay,
  fault: {
    notFoundTitle: 'Nothing here',
    notFound: (path: string) => `There is nothing at ${path}.`,
    near: 'Did you mean',
    home: 'To the home page',
    badTitle: 'This address cannot be read',
    awayTitle: 'The database is away',
    away: 'The facts cannot be reached at the moment. This page tries again by itself.',
    slowTitle: 'This took too long',
    slow: 'The answer was not found in time. Try again in a moment.',
    brokenTitle: 'Something broke',
    broken: (requestId: string) =>
      `The server could not make this page. Its log says more under ${requestId}.`,
  },
} as const;
