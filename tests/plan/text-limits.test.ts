import { checkText } from '../../src/plan/index.js';

function refusal(text: string, maxTokens: number): unknown {
  try {
    checkText(text, maxTokens);
    return undefined;
  } catch (error) {
    return error;
  }
}

const tooLarge = expect.objectContaining({ code: 'QUERY_TOO_LARGE' });

describe('a text', () => {
  it.each([
    ['fields', '{ film actor }', 4],
    ['arguments', '{ film(id: "film/john-wick", isCanon: true) }', 11],
    ['comments', '{ film # one\n# two\n}', 5],
  ])('may have as many tokens as its limit says, and no more: %s', (_, text, tokens) => {
    expect(refusal(text, tokens)).toBeUndefined();
    expect(refusal(text, tokens - 1)).toEqual(tooLarge);
  });

  it('may have fifty characters for each token', () => {
    const text = (length: number) => '{ a }'.padEnd(length);
    expect(refusal(text(50 * 10), 10)).toBeUndefined();
    expect(refusal(text(50 * 10 + 1), 10)).toEqual(tooLarge);
  });

  it('may have names of a hundred characters, and longer words where they are no names', () => {
    const named = (length: number) => `{ a ${'n'.repeat(length)} }`;
    expect(refusal(named(100), 1_000)).toBeUndefined();
    expect(refusal(named(100), 50)).toBeUndefined();
    expect(refusal(named(101), 1_000)).toEqual(tooLarge);
    expect(refusal(`{ a(text: "${'n'.repeat(101)}") }`, 1_000)).toBeUndefined();
  });

  it('that is no GraphQL is left to the parser', () => {
    expect(refusal(`{ "${'n'.repeat(200)}`, 1_000)).toBeUndefined();
  });
});
