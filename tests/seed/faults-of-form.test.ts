import { reportsFaults } from './reports-faults.js';

describe('check, on the form of files', () => {
  reportsFaults([
    {
      title: 'an unknown field',
      text: 'films:\n  - id: film/a\n    titel: A\n    title: A',
      code: 'unknown-field',
      at: [3, 5],
      suggestion: 'title',
    },
    {
      title: 'an unknown field of a claim',
      text: 'films:\n  - id: film/a\n    title: A\n    releaseDate: [{ vale: 1, value: 2001, sources: [almanac] }]',
      code: 'unknown-field',
      at: [4, 21],
      suggestion: 'value',
    },
    {
      title: 'an unknown collection',
      text: 'flims: []',
      code: 'unknown-field',
      at: [1, 1],
      suggestion: 'films',
    },
    {
      title: 'a collection that is not a list',
      text: 'films: { id: film/a }',
      code: 'wrong-type',
      at: [1, 8],
    },
    {
      title: 'an entry that is not a mapping',
      text: 'films:\n  - 3',
      code: 'wrong-type',
      at: [2, 5],
      suggestion: '{ id: ..., title: ... }',
    },
    {
      title: 'a number where a text belongs',
      text: 'films:\n  - { id: film/a, title: 300 }',
      code: 'wrong-type',
      at: [2, 26],
      suggestion: '"300", in quotes',
    },
    {
      title: 'nothing where a text belongs',
      text: 'films:\n  - id: film/a\n    title:',
      code: 'wrong-type',
      at: [3, 5],
    },
    {
      title: 'an empty text',
      text: 'films:\n  - { id: film/a, title: " " }',
      code: 'invalid-value',
      at: [2, 26],
    },
    {
      title: 'a fraction where a whole number belongs',
      text: 'films:\n  - { id: film/a, title: A, runtimeMinutes: [{ value: 1.5, sources: [almanac] }] }',
      code: 'invalid-value',
      at: [2, 55],
    },
    {
      title: 'an entry without an id',
      text: 'films:\n  - { title: A }',
      code: 'missing-field',
      at: [2, 5],
    },
    {
      title: 'an entry without a name',
      text: 'people:\n  - { id: person/a }',
      code: 'missing-field',
      at: [2, 5],
    },
    {
      title: 'an id of another form',
      text: 'people:\n  - { id: person/Ada Moreau, name: Ada }',
      code: 'malformed-id',
      at: [2, 11],
      suggestion: 'person/ada-moreau',
    },
    {
      title: 'an id of another type',
      text: 'people:\n  - { id: film/ada-moreau, name: Ada }',
      code: 'malformed-id',
      at: [2, 11],
      suggestion: 'person/ada-moreau',
    },
    {
      title: 'a day that does not exist',
      text: 'films:\n  - { id: film/a, title: A, releaseDate: [{ value: 2025-02-30, sources: [almanac] }] }',
      code: 'impossible-date',
      at: [2, 52],
    },
    {
      title: 'a date in words',
      text: 'sources:\n  - { id: source/a, title: A, tier: FAN, publishedOn: May 2025 }',
      code: 'impossible-date',
      at: [2, 55],
      suggestion: '2025-05',
    },
    {
      title: 'a word that is not in the list',
      text: 'sources:\n  - { id: source/a, title: A, tier: encyclopaedia }',
      code: 'unknown-word',
      at: [2, 37],
      suggestion: 'ENCYCLOPEDIA',
    },
    {
      title: 'a sum whose minimum is above its maximum',
      text: 'films:\n  - { id: film/a, title: A, budget: [{ value: { min: 2, max: 1, currency: USD }, sources: [almanac] }] }',
      code: 'invalid-value',
      at: [2, 47],
    },
    {
      title: 'a currency that is not a code',
      text: 'films:\n  - { id: film/a, title: A, budget: [{ value: { min: 1, max: 1, currency: usd }, sources: [almanac] }] }',
      code: 'invalid-value',
      at: [2, 75],
      suggestion: 'USD',
    },
    { title: 'a key given twice', text: 'films: []\nfilms: []', code: 'duplicate-key', at: [2, 1] },
    { title: 'a file of comments', text: '# nothing yet\n', code: 'empty-file', at: [1, 1] },
    { title: 'a file that is not a mapping', text: '- films', code: 'wrong-type', at: [1, 1] },
    { title: 'text that is not YAML', text: 'films: [', code: 'invalid-yaml', at: [1, 8] },
  ]);
});

/** A file of one film, with a line of its own for a field. */
const film = (field: string) => `films:\n  - id: film/a\n    title: A\n    ${field}\n`;

describe('check, on values in another shape', () => {
  reportsFaults([
    {
      title: 'a value in place of the claims about it',
      text: film('runtimeMinutes: 90'),
      code: 'wrong-type',
      at: [4, 21],
      suggestion: '[{ value: 90, sources: [...] }]',
    },
    {
      title: 'a text in place of the claims about a list',
      text: film('genres: Action'),
      code: 'wrong-type',
      at: [4, 13],
      suggestion: '[{ value: [Action], sources: [...] }]',
    },
    {
      title: 'a number in place of the claims about a sum',
      text: film('budget: 90'),
      code: 'wrong-type',
      at: [4, 13],
      suggestion: '[{ value: { min: ..., max: ..., currency: ... }, sources: [...] }]',
    },
    {
      title: 'a value in place of a claim about it',
      text: film('releaseDate: [2001]'),
      code: 'wrong-type',
      at: [4, 19],
      suggestion: '{ value: 2001, sources: [...] }',
    },
    {
      title: 'a word in place of a list',
      text: film('sources: almanac'),
      code: 'wrong-type',
      at: [4, 14],
      suggestion: '[almanac]',
    },
    {
      title: 'a name in place of an entry of cast',
      text: film('cast: [ada]'),
      code: 'wrong-type',
      at: [4, 12],
      suggestion: '{ performer: ..., sources: [...] }',
    },
    {
      title: 'years with a dash between them',
      text: film('releaseDate: [{ value: 1942-1945, sources: [almanac] }]'),
      code: 'impossible-date',
      at: [4, 28],
      suggestion: '1942/1945',
    },
    {
      title: 'a year of two digits',
      text: film('releaseDate: [{ value: 99, sources: [almanac] }]'),
      code: 'impossible-date',
      at: [4, 28],
    },
    {
      title: 'a whole number that no Int holds',
      text: film('runtimeMinutes: [{ value: 2147483648, sources: [almanac] }]'),
      code: 'invalid-value',
      at: [4, 31],
    },
    {
      title: 'a currency that there is not',
      text: film('budget: [{ value: { min: 1, max: 1, currency: XYZ }, sources: [almanac] }]'),
      code: 'invalid-value',
      at: [4, 51],
    },
    {
      title: 'a name that no index holds',
      text: `people: [{ id: person/cy, name: ${'word '.repeat(201)}}]`,
      code: 'invalid-value',
      at: [1, 33],
    },
    {
      title: 'a name that no index holds once its letters are spelled out',
      text: `people: [{ id: person/cy, name: ${'\ufdfa'.repeat(100)}}]`,
      code: 'invalid-value',
      at: [1, 33],
    },
    {
      title: 'an id that is too long, once',
      text: `people: [{ id: person/${'a'.repeat(200)}, name: A }]`,
      code: 'malformed-id',
      at: [1, 16],
    },
    {
      title: 'a collection by another name',
      text: 'movies: []',
      code: 'unknown-field',
      at: [1, 1],
      suggestion: 'films',
    },
    {
      title: 'an actor among the credits',
      text: film('credits: [{ person: ada, job: ACTOR, sources: [almanac] }]'),
      code: 'unknown-word',
      at: [4, 35],
      suggestion: 'an entry of cast',
    },
    {
      title: 'a director in a field of its own',
      text: film('director: ada'),
      code: 'unknown-field',
      at: [4, 5],
      suggestion: 'credits',
    },
  ]);
});
