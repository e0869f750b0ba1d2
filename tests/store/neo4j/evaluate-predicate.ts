/** One of Cypher's three truth values. */
export type Truth = boolean | null;

const TOKEN =
  /\s*(coalesce\(|, false\)|[()]|AND\b|OR\b|NOT\b|\w+(?:\.\w+)?(?: (?:IS (?:NOT )?NULL|[<>]=? \$p\.\w+))?)/y;

/** Evaluates a printed predicate as Cypher does: NOT binds tightest, and AND tighter than OR. */
export function evaluatePredicate(text: string, test: (text: string) => Truth): Truth {
  const tokens = tokensOf(text);
  const value = readOr();
  if (tokens.length > 0) throw new SyntaxError(`${text} goes on with ${tokens[0]}`);
  return value;

  function readOr(): Truth {
    let value = readAnd();
    while (isNext('OR')) value = not(and(not(value), not(readAnd())));
    return value;
  }

  function readAnd(): Truth {
    let value = readNot();
    while (isNext('AND')) value = and(value, readNot());
    return value;
  }

  function readNot(): Truth {
    if (isNext('NOT')) return not(readNot());
    if (isNext('(')) return closed(readOr(), ')');
    if (isNext('coalesce(')) return closed(readOr(), ', false)') ?? false;
    const token = tokens.shift() ?? '';
    return token === 'true' || token === 'false' ? token === 'true' : test(token);
  }

  function closed(value: Truth, end: string): Truth {
    if (!isNext(end)) throw new SyntaxError(`${text} lacks ${end}`);
    return value;
  }

  function isNext(token: string): boolean {
    if (tokens[0] !== token) return false;
    tokens.shift();
    return true;
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) throw new SyntaxError(`${text} is no predicate from ${at} on`);
    tokens.push(found[1] as string);
  }
  return tokens;
}

function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}

function not(value: Truth): Truth {
  return value === null ? null : !value;
}
