/** A part of an answer in the form that all contenders' answers come to. */
type Plain = string | number | boolean | { readonly [name: string]: Plain } | readonly Plain[];

/**
 * An answer without what contenders wrap it in: connections become their nodes, one thing becomes a
 * list of it, nothing becomes an empty list, cursors are left out, and credits, which no contender but
 * ours orders alike, stand by their people.
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
