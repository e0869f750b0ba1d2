import fc from 'fast-check';
import { lookupTags } from '../../src/domain/codes.js';
import { languageOfTitle, namesOf, readTitles, titleIn } from '../../src/domain/titles.js';

const kept = JSON.stringify([
  { text: 'Die Hard', tag: 'en' },
  { text: 'Duro de Matar', tag: 'pt' },
  { text: 'Duro de Matar', tag: 'es-MX' },
  { text: '終極警探', tag: 'zh-Hant' },
  { text: 'Simon Says' },
]);

describe('the title in a language', () => {
  test.each([
    ['pt', 'Duro de Matar'],
    ['pt-BR', 'Duro de Matar'],
    ['es-MX', 'Duro de Matar'],
    ['es', undefined],
    ['zh-Hant-TW', '終極警探'],
    ['zh', undefined],
    ['ja', undefined],
  ])('for %s is %s', (language, title) => {
    expect(titleIn(kept, language)).toBe(title);
    expect(titleIn(undefined, language)).toBeUndefined();
  });

  test('is looked up from the whole tag to its first part, without letters that only introduce', () => {
    expect(lookupTags('zh-Hant-CN-x-private')).toEqual([
      'zh-Hant-CN-x-private',
      'zh-Hant-CN',
      'zh-Hant',
      'zh',
    ]);
  });

  test('is one of those known, for a tag that the language begins with', () => {
    const tag = fc
      .tuple(fc.constantFrom('pt', 'zh'), fc.subarray(['Hant', 'BR']))
      .map(([language, parts]) => [language, ...parts].join('-'));
    const titles = fc.array(fc.record({ text: fc.string(), tag }));
    fc.assert(
      fc.property(titles, tag, (known, language) => {
        const title = titleIn(JSON.stringify(known), language);
        const fitting = known.filter((one) => `${language}-`.startsWith(`${one.tag}-`));
        const longest = Math.max(...fitting.map((one) => one.tag.length));
        expect(title).toBe(fitting.find((one) => one.tag.length === longest)?.text);
      }),
    );
  });
});

test('a title is in the language of the first that reads so and says which', () => {
  expect(languageOfTitle(kept, 'Die Hard')).toBe('en');
  expect(languageOfTitle(kept, 'Duro de Matar')).toBe('pt');
  expect(languageOfTitle(kept, 'Simon Says')).toBeUndefined();
  expect(languageOfTitle(null, 'Die Hard')).toBeUndefined();
});

test('names are listed once, that of the thing first', () => {
  expect(namesOf('Die Hard', ['Stirb langsam', 'Die Hard'], kept)).toEqual([
    'Die Hard',
    'Stirb langsam',
    'Duro de Matar',
    '終極警探',
    'Simon Says',
  ]);
  expect(namesOf(null, [], undefined)).toEqual([]);
  expect(readTitles(null)).toEqual([]);
});
