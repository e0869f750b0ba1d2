import { nearest } from '../../domain/nearest.js';

/** What people call things that have another name here. Words of several meanings are left out. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  // Collections.
  movies: ['films'],
  movie: ['films'],
  shows: ['series'],
  tv: ['series'],
  actors: ['people'],
  persons: ['people'],
  cast: ['people', 'performer'],
  roles: ['characters', 'cast'],
  groups: ['organizations'],
  locations: ['places'],
  objects: ['items'],
  studios: ['companies'],
  references: ['sources'],
  ties: ['relations'],
  // Fields.
  name: ['title'],
  title: ['name'],
  actor: ['performer'],
  role: ['character'],
  released: ['releaseDate'],
  date: ['releaseDate', 'publishedOn'],
  runtime: ['runtimeMinutes'],
  duration: ['runtimeMinutes'],
  gross: ['boxOffice'],
  revenue: ['boxOffice'],
  born: ['birthDate'],
  died: ['deathDate'],
  crew: ['credits'],
  director: ['credits'],
  writer: ['credits'],
  producer: ['credits'],
  summary: ['description'],
  plot: ['description'],
  aka: ['aliases'],
  source: ['sources'],
  franchise: ['franchises'],
  genre: ['genres'],
  country: ['countries'],
  language: ['languages'],
  slogan: ['tagline'],
  birthplace: ['birthPlace'],
  // Words of closed lists.
  SCREENWRITER: ['WRITER'],
  MUSIC: ['COMPOSER'],
  DP: ['CINEMATOGRAPHER'],
  CAMEO: ['LIVE_ACTION'],
  MOCAP: ['MOTION_CAPTURE'],
  NEWS: ['PRESS'],
  WIKI: ['ENCYCLOPEDIA'],
  RUMOR: ['SPECULATION'],
  RUMOUR: ['SPECULATION'],
  UPCOMING: ['ANNOUNCED'],
  FILMING: ['IN_PRODUCTION'],
  // Kinds of relations.
  'sister-of': ['sibling-of'],
  'brother-of': ['sibling-of'],
  'father-of': ['parent-of'],
  'mother-of': ['parent-of'],
  'husband-of': ['spouse-of'],
  'wife-of': ['spouse-of'],
  'married-to': ['spouse-of'],
  'boss-of': ['employer-of'],
  'murderer-of': ['killer-of'],
  kills: ['killer-of'],
  'teacher-of': ['mentor-of'],
};

/** What is no word of a list since it is written in another place. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ACTOR: 'an entry of cast',
  ACTRESS: 'an entry of cast',
  PERFORMER: 'an entry of cast',
  STAR: 'an entry of cast',
};

/** Where to write what is no word of a list. */
export function placeOfWord(word: string): string | undefined {
  return Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined;
}

/** The name that another word probably stands for: one of the same meaning, else the most similar. */
export function nearestWord(word: string, names: readonly string[]): string | undefined {
  const meant = Object.hasOwn(OTHER_WORDS, word) ? (OTHER_WORDS[word] ?? []) : [];
  return meant.find((one) => names.includes(one)) ?? nearest(word, names);
}
