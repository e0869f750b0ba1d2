import { reportsFaults } from './reports-faults.js';

/** A film whose fields are given as text. */
const film = (...fields: readonly string[]) =>
  ['films:', '  - id: film/a', ...fields.map((field) => `    ${field}`), ''].join('\n');

describe('check, on texts that need quotes', () => {
  reportsFaults([
    {
      title: 'a number sign that cuts off a title',
      text: film('title: Movie #1'),
      code: 'cut-off',
      at: [3, 18],
      suggestion: '"Movie #1"',
    },
    {
      title: 'a number sign that leaves no title',
      text: film('title: #1 in line'),
      code: 'cut-off',
      at: [3, 12],
      suggestion: '"#1 in line"',
    },
    {
      title: 'a number sign that leaves no entry of a list',
      text: film('title: A', 'sources: [almanac]', 'aliases:', '  - #1'),
      code: 'cut-off',
      at: [6, 9],
      suggestion: '"#1"',
    },
    {
      title: 'a number sign that hides the end of a list',
      text: film('title: A', 'sources: [almanac]', 'aliases: [Movie #1]'),
      code: 'cut-off',
      at: [5, 21],
    },
    {
      title: 'a colon in a title',
      text: film('title: A: B'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: '"A: B"',
    },
    {
      title: 'a colon in a title between brackets',
      text: 'films:\n  - { id: film/a, title: A: B, sources: [almanac] }',
      code: 'invalid-yaml',
      at: [2, 26],
      suggestion: '"A: B"',
    },
    {
      title: 'a title in brackets',
      text: film('title: [Rec]'),
      code: 'wrong-type',
      at: [3, 12],
      suggestion: '"[Rec]", in quotes',
    },
    {
      title: 'a title that begins in brackets',
      text: film('title: [Rec] 2'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: '"[Rec] 2"',
    },
    {
      title: 'a title that begins in quotes',
      text: film('title: "Weird" Al', 'sources: [almanac]'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: `'"Weird" Al'`,
    },
    {
      title: 'a title that goes on after its quotes',
      text: film('title: "Weird"Al', 'sources: [almanac]'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: `'"Weird"Al'`,
    },
    {
      title: 'a title that begins with an asterisk',
      text: film('title: *batteries not included'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: '"*batteries not included"',
    },
    {
      title: 'a title of a word after an asterisk',
      text: film('title: *batteries'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: '"*batteries"',
    },
    {
      title: 'a title that begins with a sign of YAML',
      text: film('title: @home', 'sources: [almanac]'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: '"@home"',
    },
    {
      title: 'an apostrophe at the beginning, where the quote opens',
      text: film("title: '71", 'sources: [almanac]'),
      code: 'invalid-yaml',
      at: [3, 12],
      suggestion: `"'71"`,
    },
    {
      title: 'an apostrophe at the beginning that a later quote seems to close',
      text: "films:\n  - { id: film/a, title: '71 }\n  - { id: film/b, title: 'B' }\n",
      code: 'invalid-yaml',
      at: [2, 26],
      suggestion: `"'71"`,
    },
  ]);
});

describe('check, on signs that are missing', () => {
  reportsFaults([
    {
      title: 'a missing comma between fields',
      text: 'films:\n  - { id: film/a title: A }\n',
      code: 'invalid-yaml',
      at: [2, 17],
    },
    {
      title: 'a missing comma at the end of a line',
      text: 'films:\n  - { id: film/a,\n    title: A\n    sources: [almanac] }\n',
      code: 'invalid-yaml',
      at: [3, 13],
    },
    {
      title: 'a brace that is not closed, where it opens',
      text: 'films:\n  - { id: film/a, title: A\n  - { id: film/b, title: B }\n',
      code: 'invalid-yaml',
      at: [2, 5],
    },
    {
      title: 'a bracket that is not closed, where it opens',
      text: 'films: [{ id: film/a, title: A, aliases: [B }]\n',
      code: 'invalid-yaml',
      at: [1, 42],
    },
    {
      title: 'a missing space after a colon',
      text: film('title:A', 'sources: [almanac]'),
      code: 'invalid-yaml',
      at: [3, 10],
    },
    {
      title: 'a tab before an entry',
      text: 'films:\n\t- { id: film/a, title: A }\n',
      code: 'invalid-yaml',
      at: [2, 1],
    },
  ]);
});
