/**
 * A condition in Cypher, or one whose outcome is known before the database is asked. Cypher has a third
 * truth value: a comparison with an absent value is null. Null counts as false everywhere a predicate
 * may stand.
 */
export type Predicate = boolean | Expression;

type Expression =
  /** Anything that binds tighter than NOT. */
  | { readonly kind: 'test'; readonly text: string; readonly canBeNull: boolean }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] };

/** A test that is null where what it compares is absent. */
export function nullableTest(text: string): Predicate {
  return { kind: 'test', text, canBeNull: true };
}

/** A test that is never null, such as IS NULL, EXISTS or a label. */
export function test(text: string): Predicate {
  return { kind: 'test', text, canBeNull: false };
}

export function and(...parts: readonly Predicate[]): Predicate {
  return join('and', parts);
}

export function or(...parts: readonly Predicate[]): Predicate {
  return join('or', parts);
}

function join(kind: 'and' | 'or', parts: readonly Predicate[]): Predicate {
  const decisive = kind === 'or';
  if (parts.includes(decisive)) return decisive;
  const open = parts
    .filter((part) => typeof part !== 'boolean')
    .flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = open;
  if (only === undefined) return !decisive;
  return open.length === 1 ? only : { kind, of: open };
}

/** Holds exactly where a predicate does not, be that false or null. */
export function not(predicate: Predicate): Predicate {
  if (typeof predicate === 'boolean') return !predicate;
  return predicate.kind === 'not' ? predicate.of : { kind: 'not', of: predicate };
}

/** A predicate as Cypher, with brackets only where OR and AND meet. */
export function printPredicate(predicate: Predicate): string {
  if (typeof predicate === 'boolean') return String(predicate);
  switch (predicate.kind) {
    case 'test':
      return predicate.text;
    case 'not': {
      const { of } = predicate;
      // NOT null is null, so a negation takes null for false first.
      return canBeNull(of)
        ? `NOT coalesce(${printPredicate(of)}, false)`
        : `NOT ${printOperand(of)}`;
    }
    case 'and':
    case 'or':
      return predicate.of.map(printOperand).join(` ${predicate.kind.toUpperCase()} `);
  }
}

function printOperand(expression: Expression): string {
  const text = printPredicate(expression);
  return expression.kind === 'and' || expression.kind === 'or' ? `(${text})` : text;
}

function canBeNull(expression: Expression): boolean {
  switch (expression.kind) {
    case 'test':
      return expression.canBeNull;
    case 'not':
      return false;
    case 'and':
    case 'or':
      return expression.of.some(canBeNull);
  }
}

/** Whether a node has one of the labels in a list. */
export function hasLabelIn(node: string, labels: string): Predicate {
  return test(`any(label IN labels(${node}) WHERE label IN ${labels})`);
}

/** The WHERE clause of a predicate; none where everything passes. */
export function where(predicate: Predicate): readonly string[] {
  return predicate === true ? [] : [`WHERE ${printPredicate(predicate)}`];
}
