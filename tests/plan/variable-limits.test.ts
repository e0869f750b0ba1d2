import fc from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';
import {
  checkVariables,
  MAX_LIST_ITEMS,
  MAX_VARIABLE_DEPTH,
} from '../../src/plan/limits/variable-limits.js';

type Variables = Readonly<Record<string, unknown>>;

function refusal(variables: Variables, limit: number): unknown {
  try {
    checkVariables(variables, limit);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A value as it stands in a document. */
function print(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(print).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, part]) => `${name}: ${print(part)}`);
  return `{${fields.join()}}`;
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

const name = fc.stringMatching(/^[a-z]{1,5}$/);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('the bounds of variables', () => {
  it('are those of a document that holds the same values', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value), (variables) => {
        const texts = Object.values(variables).map(print);
        const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
        expect(refusal(variables, tokens)).toBeUndefined();
        if (tokens > 0) {
          expect(refusal(variables, tokens - 1)).toMatchObject({ code: 'BAD_USER_INPUT' });
        }
      }),
    );
  });

  it('include the length of lists, and say how long one was', () => {
    const list = (length: number) => ({ ids: Array.from({ length }, () => 'film/x') });
    expect(refusal(list(MAX_LIST_ITEMS), 2_000)).toBeUndefined();
    expect(refusal(list(80_000), 1_000_000)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'A list in variables may have 1000 items, and one has 80000.',
    });
  });

  it('include how deep values nest, in lists as in objects', () => {
    const nested = (levels: number, list: boolean): unknown =>
      levels === 0 ? 1 : list ? [nested(levels - 1, list)] : { a: nested(levels - 1, list) };
    for (const list of [true, false]) {
      expect(refusal({ a: nested(MAX_VARIABLE_DEPTH - 1, list) }, 2_000)).toBeUndefined();
      expect(refusal({ a: nested(MAX_VARIABLE_DEPTH, list) }, 2_000)).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  it('are found out without reading what lies beyond them', () => {
    const unread = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('It was read.');
        },
      },
    );
    const variables = { a: Array.from({ length: 1_000 }, () => 1), b: unread };
    expect(refusal(variables, 500)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
