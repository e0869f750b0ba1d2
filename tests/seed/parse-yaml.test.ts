import fc from 'fast-check';
import { parse } from 'yaml';
import { parseYaml } from '../../src/seed/yaml/parse-yaml.js';
import { printYaml } from '../../src/seed/yaml/print-yaml.js';

describe('parseYaml', () => {
  test.each([
    ['2024', 2024],
    ['2025-06-06', '2025-06-06'],
    ['1974~', '1974~'],
    ['197X', '197X'],
    ['../2014', '../2014'],
    ['007', '007'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['1.50', '1.50'],
    ['-3', -3],
    ['true', true],
    ['no', 'no'],
    ['"2024"', '2024'],
    ['~', null],
  ])('reads %s as its author meant it', (text, value) => {
    expect(parseYaml(`a: ${text}`)).toMatchObject({ value: { a: value }, faults: [] });
  });

  test('lets aliases repeat a value', () => {
    const { value } = parseYaml('a: &both [x, y]\nb: *both\n');
    expect(value).toEqual({ a: ['x', 'y'], b: ['x', 'y'] });
  });

  test.each([
    ['a: x # y'],
    ['a: x #'],
    ['a: x ## y'],
    ['a: "x" #y'],
    ['a: |\n  x\n#y\nb: c'],
    ['a: #y\n  - b: 1'],
    ['a: { b: c } #d'],
  ])('passes over comments that are no part of a text: %s', (text) => {
    expect(parseYaml(text).faults).toEqual([]);
  });

  test('locates values, keys, and the nearest thing where nothing is written', () => {
    const { locate } = parseYaml('a:\n  - b: 1\n    c: [x, y]\n  - &d { e: 2 }\n  - *d\n');
    expect(locate(['a', 0, 'c', 1], 'value')).toEqual({ line: 3, column: 12 });
    expect(locate(['a', 0, 'c'], 'key')).toEqual({ line: 3, column: 5 });
    expect(locate(['a', 0, 'missing'], 'value')).toEqual({ line: 2, column: 5 });
    expect(locate(['a', 2, 'e'], 'value')).toEqual({ line: 4, column: 13 });
  });
});

describe('printYaml', () => {
  // Texts are composed when they are read.
  const text = fc.string({ unit: 'grapheme', maxLength: 120 }).map((each) => each.normalize('NFC'));
  const scalar = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('2024', 'null', '<<', '- a', '#'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), tie('value'), { maxKeys: 4 }),
    ),
  }));

  test('prints what parses back to the same values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), fc.array(value)), (file) => {
        expect(parseYaml(printYaml(file)).value).toEqual(file);
      }),
    );
  });

  test('prints what readers of YAML 1.1 read as the same values', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'0123456789._:+-eExXobTZ~=<>?\u2028\ufeff \tynNo'),
      maxLength: 8,
    });
    const title = fc.oneof(
      odd,
      text,
      fc.constantFrom('No', 'on', '12:30', '1_000', '=', '<<', '2025-06-06'),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ title, aliases: fc.array(title) })), (films) => {
        expect(parse(printYaml({ films }), { version: '1.1' })).toEqual({ films });
      }),
    );
  });

  test('quotes what readers of YAML 1.1 refuse', () => {
    expect(printYaml({ films: ['=', ':a', 'Who?', 'a\tb', '\u2028'] })).toBe(
      'films:\n  - "="\n  - ":a"\n  - "Who?"\n  - "a\\tb"\n  - "\\u2028"\n',
    );
  });

  test('writes what fits on one line on one line', () => {
    const short = { id: 'franchise/a', name: 'A', sources: ['almanac'] };
    const long = { id: 'franchise/b', name: 'B', description: 'A sentence. '.repeat(9).trim() };
    expect(printYaml({ franchises: [short, long] })).toBe(
      `franchises:
  - { id: franchise/a, name: A, sources: [ almanac ] }

  - id: franchise/b
    name: B
    description: ${long.description}
`,
    );
  });
});
