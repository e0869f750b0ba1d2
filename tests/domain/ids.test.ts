import { idPrefix, isId, MAX_ID_LENGTH, typeOfId } from '../../src/domain/ids.js';
import { nodeTypes } from '../../src/domain/type-names.js';

describe('an id', () => {
  test.each(['film/john-wick', 'film/total-recall-1990', 'source/a'])('is %s', (text) => {
    expect(isId(text)).toBe(true);
  });

  test.each([
    'john-wick',
    'film/',
    '/john-wick',
    'film/John',
    'film/a--b',
    'film/a-',
    'film/a/b',
    'film/é',
    ' film/a',
    'film/a\n',
    `film/${'a'.repeat(MAX_ID_LENGTH)}`,
  ])('is not %j', (text) => {
    expect(isId(text)).toBe(false);
  });

  test('names its type', () => {
    for (const type of nodeTypes) expect(typeOfId(`${idPrefix(type)}/x`)).toBe(type);
    expect(typeOfId('planet/mars')).toBeUndefined();
    expect(typeOfId('films')).toBeUndefined();
  });
});
