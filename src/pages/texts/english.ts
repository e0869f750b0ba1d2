import { englishCast } from './english-cast.js';
import { englishEntity } from './english-entity.js';
import { englishGraph } from './english-graph.js';
import { englishPlay } from './english-play.js';
import { englishSearch } from './english-search.js';

const number = (value = 0): string => value.toLocaleString('en-GB');

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
    lead: 'Who played whom in what, when each story takes place, what ties one name to another, and which sources say so.',
    play: 'Play: a quiz and three games',
    ask: 'Ask in the playground',
    franchises: 'Stories, each in the order in which it happens',
    timeline: (works: number) => `Timeline of ${works} ${works === 1 ? 'work' : 'works'}`,
    contested: 'What sources do not agree on',
    seeWho: (franchise: string) => `Who says so in ${franchise}`,
    counts: ({ films, people, characters }: Readonly<Record<string, number>>) =>
      `${number(films)} films, ${number(characters)} characters, ${number(people)} people.`,
    sources: (claims: number, sources: number) =>
      `${number(claims)} claims of ${number(sources)} sources.`,
    empty: 'This universe is empty: no file of it names a franchise yet.',
  },
  cast: englishCast,
  timeline: {
    title: (franchise: string) => `${franchise} in story time`,
    description: (franchise: string) =>
      `When the stories of ${franchise} take place, what overlaps, and which sources say so.`,
    lead: (placed: number, works: number) =>
      `${placed} of ${works} works have a place in story time, by what sources state about them.`,
    none: 'No source says when any of these take place, so there is nothing to draw yet.',
    orders: 'Order of the works',
    story: 'In story order',
    release: 'In order of release',
    picture: (franchise: string) => `The works of ${franchise}, each with when it takes place`,
    part: (role: string, label: string) => `${role}: ${label}`,
    roles: {
      MAIN: 'Story',
      PROLOGUE: 'Prologue',
      EPILOGUE: 'Epilogue',
      FLASHBACK: 'Flashback',
      FRAME: 'Frame',
    },
    scale:
      'Time runs to the right, but not to scale: a stretch is as wide as the logarithm of its time, so that minutes can be seen beside decades. A double stroke cuts a year or more; the axis is dashed where nobody knows.',
    soft: 'A bar fades out to where else it may start or end.',
    shared: 'Shaded: the time that two works share.',
    bracket: 'Nothing known orders the works within a bracket.',
    apart: 'Nothing ties these to the works above',
    continuity: (name: string) => `In a world of its own: ${name}`,
    curve: 'How it was told',
    curveText: 'From left to right as released, from top to bottom as the story goes.',
    curveLabel: (franchise: string) =>
      `The works of ${franchise}, from left to right as they were released, from top to bottom in story order`,
    released: 'released',
    time: 'story time',
    placements: 'Who says so',
    note: 'Who says so of the chosen work',
    unplaced: 'Without a place',
    unplacedText: (more: number) =>
      more > 0
        ? `No source says when these take place, nor ${more} more.`
        : 'No source says when these take place.',
    conflicts: 'Contradictions',
    conflictsText: 'These cannot all be true, so the weaker claim was set aside.',
    setAside: 'Set aside:',
    contested: 'contested',
    statuses: { PREFERRED: 'preferred', NORMAL: '', DEPRECATED: 'deprecated' },
    notReleased: 'not released',
    relations: {
      BEFORE: (work: string) => `before ${work}`,
      AFTER: (work: string) => `after ${work}`,
      MEETS: (work: string) => `up to ${work}`,
      MET_BY: (work: string) => `right after ${work}`,
      OVERLAPS: (work: string) => `starts before ${work} and overlaps it`,
      OVERLAPPED_BY: (work: string) => `starts during ${work} and ends after it`,
      STARTS: (work: string) => `within ${work}`,
      STARTED_BY: (work: string) => `${work} within it`,
      DURING: (work: string) => `within ${work}`,
      CONTAINS: (work: string) => `${work} within it`,
      FINISHES: (work: string) => `within ${work}`,
      FINISHED_BY: (work: string) => `${work} within it`,
      EQUALS: (work: string) => `at the same time as ${work}`,
    },
    unordered: (works: string) => `Nothing known orders it and ${works}.`,
    begins: (when: string) => `may start ${when}`,
    ends: (when: string) => `may end ${when}`,
    from: (origin: string) => `Counted from the start of ${origin}.`,
    range: (from: string, to: string) => `${from} to ${to}`,
    least: (length: string) => `at least ${length}`,
    most: (length: string) => `up to ${length}`,
    later: (length: string) => `${length} later`,
    earlier: (length: string) => `${length} earlier`,
    either: (earlier: string, later: string) => `from ${earlier} to ${later}`,
    start: (origin: string) => `${origin} starts`,
    atOnce: 'with it',
    before: 'earlier',
    after: 'later',
    anyTime: 'at any time',
  },
  storyLine: {
    label: (franchise: string) => `${franchise} in story order`,
    late: (work: string) => `${work}, released after what it precedes`,
    legend: 'Works in story order; a full dot was released after what it precedes.',
  },
  search: englishSearch,
  entity: englishEntity,
  graph: englishGraph,
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
