import { badUserInput, type ThroughlineError } from '../../errors.js';

/** Deeper than any filter a person writes; anything deeper only takes stack. */
export const MAX_VARIABLE_DEPTH = 30;
/** For lists in variables, and for lists to compare with, literal ones included. */
export const MAX_LIST_ITEMS = 1_000;

/**
 * Throws when variables are too large: they may have as many tokens as a document, counted as if they
 * were literals in it, 1,000 items in a list and 30 levels. Stops at the first excess, so that its time
 * is bounded whatever arrives.
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  maxTokens: number,
): void {
  let tokens = 0;
  const count = (more: number): void => {
    tokens += more;
    if (tokens > maxTokens) throw tooMany(maxTokens);
  };
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_VARIABLE_DEPTH) throw tooDeep();
    if (Array.isArray(value)) {
      if (value.length > MAX_LIST_ITEMS) throw tooLong(value.length);
      count(2);
      for (const item of value) visit(item, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      const parts = Object.values(value);
      // Two braces, and before each value its name and a colon.
      count(2 + 2 * parts.length);
      for (const part of parts) visit(part, depth + 1);
    } else {
      count(1);
    }
  };
  for (const value of Object.values(variables)) visit(value, 1);
}

function tooMany(limit: number): ThroughlineError {
  return badUserInput(
    `Variables may hold as much as ${limit} tokens of a document, and these hold more: send less in one operation.`,
    { details: { limit } },
  );
}

function tooLong(actual: number): ThroughlineError {
  return badUserInput(
    `A list in variables may have ${MAX_LIST_ITEMS} items, and one has ${actual}.`,
    { details: { actual, limit: MAX_LIST_ITEMS } },
  );
}

function tooDeep(): ThroughlineError {
  return badUserInput(`Variables may nest ${MAX_VARIABLE_DEPTH} levels deep; these nest deeper.`, {
    details: { limit: MAX_VARIABLE_DEPTH },
  });
}
