import { toImportPlan } from '../../src/facts/index.js';
import { base } from './reports-faults.js';
import { faultsOf, universeOf } from './seed-folder.js';

/** Facts of every sort; `sources` is what each of them says about its own. */
const facts = (sources: string) => `
films:
  - id: film/a
    title: A
    aliases: [Plain, { value: Other${sources} }]
    runtimeMinutes: [{ value: 90${sources} }]
    cast: [{ performer: ada, character: lamp${sources} }]
    story: { claims: [{ date: 197X${sources} }] }
${sources.replace(', ', '    ')}
relations:
  - { from: person/ada, kind: knows, to: person/bo${sources} }
claims:
  - { subject: film/a, property: fame, text: high${sources} }
  - { subject: film/a, property: fame, text: low, sources: [other] }
`;
const other = 'sources: [{ id: source/other, title: Other, tier: FAN }]';
const planOf = async (text: string) =>
  toImportPlan(await universeOf({ 'base.yaml': base, 'other.yaml': other, 'case.yaml': text }));

describe('the default sources of a file', () => {
  test('vouch for all that names none', async () => {
    const spared = await planOf(`defaults: { sources: [almanac] }${facts('')}`);
    expect(spared).toEqual(await planOf(facts(', sources: [almanac]')));
  });

  test('say nothing about other files', async () => {
    const faults = await faultsOf({
      'base.yaml': base,
      'a.yaml': 'defaults: { sources: [almanac] }',
      'case.yaml': 'films: [{ id: film/a, title: A, genres: [{ value: [Action] }] }]',
    });
    expect(faults.map(({ file, code }) => [file, code])).toEqual([['case.yaml', 'no-source']]);
  });

  test.each([
    ['a source that there is not', 'defaults: { sources: [almanak] }', 'dangling-reference', 23],
    ['a word in place of a list', 'defaults: { sources: almanac }', 'wrong-type', 22],
    ['no source', 'defaults: { sources: [] }', 'no-source', 22],
    ['another field', 'defaults: { sources: [almanac], tier: FAN }', 'unknown-field', 33],
  ])(
    'are reported once, not for each fact, when they are %s',
    async (_title, text, code, column) => {
      const faults = await faultsOf({
        'base.yaml': base,
        'other.yaml': other,
        'case.yaml': text + facts(''),
      });
      expect(faults.map((fault) => [fault.line, fault.column, fault.code])).toEqual([
        [1, column, code],
      ]);
    },
  );
});
