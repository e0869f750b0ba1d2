import { Lexer, Source, type Token, TokenKind } from 'graphql';
import { ThroughlineError } from '../../errors.js';

/** Far more than any useful document needs; longer ones only take time to parse. */
const CHARACTERS_PER_TOKEN = 50;

/** Response names are repeated with each object of an answer, so that long ones multiply. */
const MAX_NAME_LENGTH = 100;

/** A word longer than a name may be. The lookbehind keeps the search from restarting at each letter. */
const longWord = new RegExp(`(?<!\\w)\\w{${MAX_NAME_LENGTH + 1}}`);

/**
 * Refuses documents that are too long, have too many tokens (comments included) or too long a name,
 * before they are parsed. A text with fewer characters than the limit has fewer tokens as well, so that
 * usual operations are not tokenized. A text that is not GraphQL passes: the parser says where it fails.
 */
export function checkText(text: string, maxTokens: number): void {
  const maxLength = CHARACTERS_PER_TOKEN * maxTokens;
  if (text.length > maxLength) throw tooLong(text.length, maxLength);
  if (text.length <= maxTokens && !longWord.test(text)) return;
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (lexer.token.kind !== TokenKind.EOF) {
      const { token } = lexer;
      lexer.advance();
      // Comments come between a token and the next one that the parser sees.
      for (let next = token.next; next; next = next.next) {
        if (next.kind !== TokenKind.EOF) tokens += 1;
      }
      if (tokens > maxTokens) throw tooMany(maxTokens, lexer.token);
      if (lexer.token.kind === TokenKind.NAME) checkName(lexer.token);
    }
  } catch (error) {
    if (error instanceof ThroughlineError) throw error;
  }
}

function checkName({ value: name, line, column }: Token): void {
  if (name.length <= MAX_NAME_LENGTH) return;
  throw new ThroughlineError(
    'QUERY_TOO_LARGE',
    `A name may have ${MAX_NAME_LENGTH} characters, and one has ${name.length}.`,
    { details: { actual: name.length, limit: MAX_NAME_LENGTH }, locations: [{ line, column }] },
  );
}

function tooLong(actual: number, limit: number): ThroughlineError {
  return new ThroughlineError(
    'QUERY_TOO_LARGE',
    `A document may have ${limit} characters and this one has ${actual}; send values as variables.`,
    { details: { actual, limit } },
  );
}

function tooMany(limit: number, { line, column }: Token): ThroughlineError {
  return new ThroughlineError(
    'QUERY_TOO_LARGE',
    `The document has more than ${limit} tokens; send less in one operation.`,
    { details: { limit }, locations: [{ line, column }] },
  );
}
