/** A label, relationship type or property as a name in Cypher. */
export function escapeName(identifier: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) return identifier;
  return `\`${identifier.replaceAll('`', '``')}\``;
}

/** The same as a string literal. */
export function quoteName(identifier: string): string {
  return `'${identifier.replaceAll(/['\\]/g, '\\$&')}'`;
}
