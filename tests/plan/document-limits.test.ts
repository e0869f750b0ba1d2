import { parse } from 'graphql';
import { checkDocument } from '../../src/plan/index.js';

const limits = { maxDepth: 32, maxAliases: 100, maxDirectives: 20 };

function check(text: string): string | undefined {
  try {
    checkDocument(parse(text), limits);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('a document', () => {
  const nested = (levels: number) => `{ ${'a { '.repeat(levels - 1)}b${' }'.repeat(levels - 1)} }`;
  const aliased = (count: number) => `{ ${times(count, (i) => `a${i}: a`)} }`;
  const directed = (count: number) => `{ a ${times(count, () => '@skip(if: false)')} }`;
  it.each([
    ['aliases', 'TOO_MANY_ALIASES', 100, aliased],
    ['directives', 'TOO_MANY_DIRECTIVES', 20, directed],
    ['levels', 'QUERY_TOO_DEEP', 32, nested],
    ['fields', 'QUERY_TOO_LARGE', 10_000, (count: number) => `{ ${times(count, (i) => `a${i}`)} }`],
  ])('may have as many %s as its limit says, and no more', (_, code, limit, text) => {
    expect(check(text(limit))).toBeUndefined();
    expect(check(text(limit + 1))).toBe(code);
  });

  it('may have 10,000 pairs of fields of one name', () => {
    const fields = (last: number) =>
      `{ ${times(141, () => 'a')} ${times(16, () => 'b')} ${times(last, () => 'c')} }`;
    // 141 * 140 / 2 + 16 * 15 / 2 + 5 * 4 / 2
    expect(check(fields(5))).toBeUndefined();
    expect(check(fields(6))).toBe('QUERY_TOO_LARGE');
  });
});

describe('fields of one name in one place', () => {
  it.each([
    ['that are leaves', (count: number) => `{ ${times(count, () => 'a')} }`],
    ['that hold others', (count: number) => `{ ${times(count, () => 'a { b }')} }`],
    ['in inline fragments', (count: number) => `{ ${times(count, () => '... { a }')} }`],
    [
      'in fragments',
      (count: number) =>
        `{ ${times(count, (i) => `...f${i}`)} } ${times(count, (i) => `fragment f${i} on Query { a }`)}`,
    ],
    ['under an alias', (count: number) => `{ x: a ${times(count - 1, () => 'x')} }`],
    [
      'in what is asked of one field in two places',
      (count: number) =>
        `{ a { ${times(count / 2, () => 'b')} } a { ${times(count / 2, () => 'b')} } }`,
    ],
    [
      'in a fragment that is not used',
      (count: number) => `fragment f on X { ${times(count, () => 'a')} } { b }`,
    ],
  ])('may be some, and not many, %s', (_, text) => {
    expect(check(text(100))).toBeUndefined();
    expect(check(text(200))).toBe('QUERY_TOO_LARGE');
  });

  it('are counted below others of one name', () => {
    const doubled = (levels: number): string =>
      levels === 0 ? 'a' : times(2, () => `a { ${doubled(levels - 1)} }`);
    expect(check(`{ ${doubled(5)} }`)).toBeUndefined();
    expect(check(`{ ${doubled(8)} }`)).toBe('QUERY_TOO_LARGE');
  });

  it('leave room for pages that are put together of many parts', () => {
    const fields = 'id name title releaseDate cast(first: 3) { nodes { id name } }';
    const part = (i: number) => `fragment Part${i} on Film { ${fields} __typename }`;
    const page = `{ film(id: "film/b") { ${times(25, (i) => `...Part${i}`)} } } ${times(25, part)}`;
    expect(check(page)).toBeUndefined();
  });
});

describe('fragments', () => {
  it('may not multiply', () => {
    const fragment = (i: number) =>
      `fragment f${i} on X { ${'abcde'.replace(/./g, (name) => `${name} { ...f${i + 1} } `)} }`;
    expect(check(`{ ...f0 } ${times(6, fragment)} fragment f6 on X { a }`)).toBe('QUERY_TOO_LARGE');
  });

  it('are left to validation when they cycle', () => {
    expect(check('{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }')).toBe(
      undefined,
    );
    expect(check('{ ...f } fragment f on Query { a { ...f } }')).toBeUndefined();
  });

  it('add their levels where they are spread', () => {
    const nested = (levels: number, inner: string) =>
      `${'a { '.repeat(levels)}${inner}${' }'.repeat(levels)}`;
    const fragment = `fragment f on X { ${nested(15, 'b')} }`;
    expect(check(`{ ${nested(16, '...f')} } ${fragment}`)).toBeUndefined();
    expect(check(`{ ${nested(17, '...f')} } ${fragment}`)).toBe('QUERY_TOO_DEEP');
  });
});
