/** The ids that a text seems to define, where it cannot be read as a whole. */
export function idsByLooks(text: string): readonly string[] {
  return [...text.matchAll(/\bid:\s*["']?([a-z0-9/-]+)/g)].flatMap(([, id]) => id ?? []);
}
