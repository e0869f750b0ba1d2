import { Lexer, Source, TokenKind } from 'graphql';
import { ThroughlineError } from '../errors.js';

/**
 * Refuses documents of too many tokens before they are parsed. A text no longer than the limit
 * cannot hold more tokens than characters, so that usual operations are not looked at. A text that
 * is no GraphQL passes: the parser says where it fails.
 */
export function checkTokenLimit(text: string, maxTokens: number): void {
  if (text.length <= maxTokens || countTokens(text, maxTokens) <= maxTokens) return;
  throw new ThroughlineError(
    'QUERY_TOO_LARGE',
    `The document has more than ${maxTokens} tokens; send less in one operation.`,
    { details: { limit: maxTokens } },
  );
}

/** Counts no further than one past the limit, or to the first place that is no token. */
function countTokens(text: string, limit: number): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (count <= limit && lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    return count;
  }
  return count;
}
