import { reportsFaults } from './reports-faults.js';

describe('check, on story time', () => {
  reportsFaults([
    {
      title: 'a segment that the work does not list',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      segments: [{ key: prologue, role: PROLOGUE, label: Before }]\n      claims: [{ segment: prolog, date: 1970, sources: [almanac] }]',
      code: 'unknown-segment',
      at: [6, 27],
      suggestion: 'prologue',
    },
    {
      title: 'a segment set against itself',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ relation: [BEFORE], to: film/a, sources: [almanac] }]',
      code: 'self-reference',
      at: [5, 42],
    },
    {
      title: 'a story claim that says nothing',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ segment: main, sources: [almanac] }]',
      code: 'missing-field',
      at: [5, 16],
    },
    {
      title: 'a duration in words',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { min: a week }, sources: [almanac] }]',
      code: 'invalid-value',
      at: [5, 35],
    },
    {
      title: 'a range whose end is before its start',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { min: P1Y, max: P11M }, sources: [almanac] }]',
      code: 'invalid-value',
      at: [5, 28],
    },
    {
      title: 'a gap where one segment meets the other',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ relation: [MEETS], to: film/base, gap: { min: P1D }, sources: [almanac] }]',
      code: 'invalid-value',
      at: [5, 57],
    },
    {
      title: 'a segment that lasts no time',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ duration: { max: PT0S }, sources: [almanac] }]',
      code: 'invalid-value',
      at: [5, 28],
    },
    {
      title: 'a length beyond counting',
      text: 'films:\n  - id: film/a\n    title: A\n    story:\n      claims: [{ to: film/base, span: { max: P99999999999999999999Y }, sources: [almanac] }]',
      code: 'invalid-value',
      at: [5, 39],
    },
  ]);
});
