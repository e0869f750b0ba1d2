import { comparisonColumns, orderColumn } from '../../src/domain/columns.js';

describe('the comparison columns', () => {
  test('of a text are its folded form, and its sort key if lists may be ordered by it', () => {
    expect(comparisonColumns('name', { kind: 'text', sortable: true }, 'The Gørög')).toEqual({
      nameFolded: 'the gorog',
      nameSort: 'gorog',
    });
    expect(comparisonColumns('name', { kind: 'text', sortable: true }, 'Die Tür', 'de')).toEqual({
      nameFolded: 'die tur',
      nameSort: 'tur',
    });
    expect(comparisonColumns('note', { kind: 'text' }, 'Ä')).toEqual({ noteFolded: 'a' });
  });

  test('contain the ordered form only of texts that differ from it', () => {
    const high = '\u{1f3ac}';
    expect(Object.keys(comparisonColumns('note', { kind: 'text' }, `a ${high}`))).toEqual([
      'noteFolded',
      'noteOrdered',
    ]);
    const columns = comparisonColumns('aliases', { kind: 'texts' }, ['Baba', high]);
    expect(columns.aliasesFolded).toHaveLength(2);
    expect(columns.aliasesOrdered).toEqual(['Baba', expect.not.stringContaining(high)]);
    expect(comparisonColumns('aliases', { kind: 'texts' }, ['Baba'])).toEqual({
      aliasesFolded: ['baba'],
    });
  });

  test('of a date are the first and the last day it may mean, the day it names, and what is certain', () => {
    expect(comparisonColumns('born', { kind: 'date' }, '1970-01')).toEqual({
      bornFrom: 0,
      bornTo: 30,
      bornSort: 0,
      bornMonth: 1,
      bornYear: 1970,
      bornDecade: 197,
    });
    expect(() => comparisonColumns('born', { kind: 'date' }, 'soon')).toThrow(TypeError);
  });

  test('order lists by sort key, by the day that a date names, or by the value itself', () => {
    expect(orderColumn('title', { kind: 'text', column: 'name' })).toBe('nameSort');
    expect(orderColumn('born', { kind: 'date' })).toBe('bornSort');
    expect(orderColumn('billing', { kind: 'integer' })).toBe('billing');
  });
});
