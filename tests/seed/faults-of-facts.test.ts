import { reportsFaults } from './reports-faults.js';

const work = (...lines: readonly string[]) =>
  ['films:', '  - id: film/a', '    title: A', ...lines.map((line) => `    ${line}`)].join('\n');

describe('check, on references and repetitions', () => {
  reportsFaults([
    {
      title: 'an id that is defined already',
      text: 'people:\n  - { id: person/ada, name: Ada }',
      code: 'duplicate-id',
      at: [2, 11],
    },
    {
      title: 'a reference to nothing',
      text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: ade, character: lamp, sources: [almanac] }',
      code: 'dangling-reference',
      at: [5, 22],
      suggestion: 'ada',
    },
    {
      title: 'a reference to a thing of another type',
      text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: character/lamp, character: lamp, sources: [almanac] }',
      code: 'dangling-reference',
      at: [5, 22],
    },
    {
      title: 'a reference without its type where any is possible',
      text: 'relations:\n  - { from: lamp, kind: knows, to: person/ada, sources: [almanac] }',
      code: 'dangling-reference',
      at: [2, 13],
      suggestion: 'character/lamp',
    },
    {
      title: 'a relation of an unknown kind',
      text: 'relations:\n  - { from: person/bo, kind: knws, to: person/ada, sources: [almanac] }',
      code: 'dangling-reference',
      at: [2, 30],
      suggestion: 'knows',
    },
    {
      title: 'a relation of a kind that has another name',
      text: 'relationKinds: [{ id: sibling-of, label: is a sibling of, inverseLabel: is a sibling of }]\nrelations:\n  - { from: person/bo, kind: sister-of, to: person/ada, sources: [almanac] }',
      code: 'dangling-reference',
      at: [3, 30],
      suggestion: 'sibling-of',
    },
    {
      title: 'a kind of relations with the relationship type of another',
      text: 'relationKinds:\n  - { id: part-of, label: is part of, inverseLabel: includes }\n  - { id: is-part-of, label: is part of, inverseLabel: includes }',
      code: 'shared-type',
      at: [3, 11],
    },
    {
      title: 'a season with the number of another',
      text: [
        'series: [{ id: series/a, title: A }, { id: series/b, title: B }]',
        'seasons:',
        '  - { id: season/a-1, title: One, series: a, number: [{ value: 1, sources: [almanac] }] }',
        '  - { id: season/b-1, title: One, series: b, number: [{ value: 1, sources: [almanac] }] }',
        '  - { id: season/a-2, title: Two, series: a, number: [{ value: 1, sources: [almanac] }] }',
      ].join('\n'),
      code: 'duplicate-entry',
      at: [5, 54],
    },
    {
      title: 'a source named twice',
      text: 'people:\n  - { id: person/cy, name: Cy, sources: [almanac, almanac] }',
      code: 'duplicate-entry',
      at: [2, 51],
    },
    {
      title: 'a claim without sources',
      text: 'films:\n  - { id: film/a, title: A, genres: [{ value: [Action] }] }',
      code: 'no-source',
      at: [2, 38],
    },
    {
      title: 'a claim with an empty list of sources',
      text: 'films:\n  - { id: film/a, title: A, genres: [{ value: [Action], sources: [] }] }',
      code: 'no-source',
      at: [2, 66],
    },
    {
      title: 'a description that nobody vouches for',
      text: 'people:\n  - { id: person/cy, name: Cy, description: A man. }',
      code: 'no-source',
      at: [2, 32],
    },
    {
      title: 'two preferred values',
      text: [
        'films:',
        '  - id: film/a',
        '    title: A',
        '    releaseDate:',
        '      - { value: 2001, status: PREFERRED, sources: [almanac] }',
        '      - { value: 2002, status: PREFERRED, sources: [almanac] }',
      ].join('\n'),
      code: 'two-preferred',
      at: [6, 32],
    },
    {
      title: 'two preferred days of one release',
      text: work(
        'releases:',
        '  - { date: 2001, country: US, kind: HOME, status: PREFERRED, sources: [almanac] }',
        '  - { date: 2002, country: US, kind: HOME, status: PREFERRED, sources: [almanac] }',
      ),
      code: 'two-preferred',
      at: [6, 56],
    },
    {
      title: 'a claim about a release made twice',
      text: work(
        'releases:',
        '  - { date: 2001, country: US, kind: HOME, sources: [almanac] }',
        '  - { kind: HOME, country: US, date: 2001, sources: [almanac] }',
      ),
      code: 'duplicate-entry',
      at: [6, 9],
    },
    {
      title: 'more releases than an answer may hold',
      text: work(
        'releases:',
        ...Array.from(
          { length: 501 },
          (_, day) => `  - { date: 2001, kind: HOME, note: day ${day}, sources: [almanac] }`,
        ),
      ),
      code: 'invalid-value',
      at: [4, 5],
    },
    {
      title: 'a release in a country by its name',
      text: work('releases: [{ date: 2001, country: Germany, kind: HOME, sources: [almanac] }]'),
      code: 'invalid-value',
      at: [4, 39],
      suggestion: 'DE',
    },
    {
      title: 'two certificates of one country that are both preferred',
      text: work(
        'certifications:',
        '  - { country: US, certificate: R, status: PREFERRED, sources: [almanac] }',
        '  - { country: US, certificate: X, status: PREFERRED, sources: [almanac] }',
      ),
      code: 'two-preferred',
      at: [6, 48],
    },
    {
      title: 'a portrayal listed twice',
      text: 'films:\n  - id: film/a\n    title: A\n    cast:\n      - { performer: ada, character: lamp, creditedAs: Lamp, sources: [almanac] }\n      - { performer: ada, character: lamp, sources: [almanac] }',
      code: 'duplicate-entry',
      at: [6, 9],
    },
    {
      title: 'a credit listed twice',
      text: 'films:\n  - id: film/a\n    title: A\n    credits:\n      - { person: ada, job: WRITER, sources: [almanac] }\n      - { person: ada, job: WRITER, sources: [almanac] }',
      code: 'duplicate-entry',
      at: [6, 9],
    },
    {
      title: 'a symmetric relation written from both ends',
      text: 'relations:\n  - { from: person/bo, kind: knows, to: person/ada, sources: [almanac] }\n  - { from: person/ada, kind: knows, to: person/bo, sources: [almanac] }',
      code: 'duplicate-entry',
      at: [3, 5],
    },
    {
      title: 'a relation of a thing to itself',
      text: 'relations:\n  - { from: person/bo, kind: knows, to: person/bo, sources: [almanac] }',
      code: 'self-reference',
      at: [2, 41],
    },
    {
      title: 'a claim made twice',
      text: 'claims:\n  - { subject: film/base, property: fame, text: high, sources: [almanac] }\n  - { subject: film/base, property: fame, text: high, sources: [almanac] }',
      code: 'duplicate-entry',
      at: [3, 5],
    },
    {
      title: 'a claim apart from its field',
      text: 'claims:\n  - { subject: film/base, property: budget, text: high, sources: [almanac] }',
      code: 'claimed-elsewhere',
      at: [2, 37],
    },
  ]);
});
