/** A field of RFC 4180. Texts are quoted, so that an empty text differs from an absent value. */
function csvField(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}

export function csvLine(fields: readonly (string | number | boolean | undefined)[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}
