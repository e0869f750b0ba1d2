/** A part of an answer in the form common to all contenders. */
type Plain = string | number | boolean | { readonly [name: string]: Plain } | readonly Plain[];

/**
 * An answer without the wrapping of a contender: connections become their nodes, a single value becomes a
 * list, null becomes an empty list, cursors are left out, and credits, which contenders order
 * differently, are sorted.
 */
export function plainAnswer(value: unknown): Plain {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => plainAnswer(item));
  if (typeof value !== 'object') return value as string | number | boolean;
  const fields = Object.entries(value).filter(([name]) => name !== 'endCursor');
  const [[name, inner] = [], ...others] = fields;
  if (others.length === 0 && (name === 'nodes' || name === 'edges' || name === 'node')) {
    return plainAnswer(inner);
  }
  const plain = fields.map(([field, part]) => [
    field === 'edges' ? 'nodes' : field,
    field === 'credits' ? inOrder(plainAnswer(part)) : plainAnswer(part),
  ]);
  return [Object.fromEntries(plain.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))];
}

function inOrder(list: Plain): Plain {
  if (!Array.isArray(list)) return list;
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
