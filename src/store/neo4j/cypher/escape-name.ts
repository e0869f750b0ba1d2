/** A label, relationship type or property as it stands in Cypher. */
export function escapeName(identifier: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier)) return identifier;
  return `\`${identifier.replaceAll('`', '``')}\``;
}

/** The same where Cypher wants it as a text. */
export function quoteName(identifier: string): string {
  return `'${identifier.replaceAll(/['\\]/g, '\\$&')}'`;
}
