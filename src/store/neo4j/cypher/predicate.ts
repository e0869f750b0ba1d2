/** A condition in Cypher, or one that is known beforehand to hold or not to. */
export type Predicate = string | boolean;

export function and(...parts: readonly Predicate[]): Predicate {
  const open = parts.filter((part) => part !== true);
  if (open.includes(false)) return false;
  return join(open as readonly string[], ' AND ') ?? true;
}

export function or(...parts: readonly Predicate[]): Predicate {
  const open = parts.filter((part) => part !== false);
  if (open.includes(true)) return true;
  return join(open as readonly string[], ' OR ') ?? false;
}

function join(parts: readonly string[], operator: string): string | undefined {
  const [only] = parts;
  return parts.length < 2 ? only : `(${parts.join(operator)})`;
}

/** The lines of a WHERE clause; none where nothing is to be tested. */
export function where(predicate: Predicate): readonly string[] {
  if (predicate === true) return [];
  return [`WHERE ${predicate === false ? 'false' : unwrapped(predicate)}`];
}

/** WHERE at the end of a pattern inside EXISTS and COUNT. */
export function inlineWhere(predicate: Predicate): string {
  return where(predicate)
    .map((line) => ` ${line}`)
    .join('');
}

/** Drops the brackets around a whole condition. */
function unwrapped(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}
