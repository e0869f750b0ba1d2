import type { YamlFault } from './yaml-fault.js';

/**
 * A comment that was probably meant to be text, after what stands before it on its line: YAML reads
 * `title: Movie #1` as "Movie". People put a space after the sign of a comment.
 */
export interface CutOff {
  readonly fault: YamlFault;
  /** False after `title:` or a dash, where it is a comment if a value follows below. */
  readonly isCertain: boolean;
}

export function cutOff(comment: string, before: string, offset: number): CutOff | undefined {
  if (!/^#[^\s#]/.test(comment)) return undefined;
  const isCertain = !/^[:-]$/.test(before);
  const text = (isCertain ? `${before} ${comment}` : comment).replace(/\s+/g, ' ');
  const message =
    'expected quotes around a text with " #" in it, or a space after the # of a comment';
  return { fault: { code: 'cut-off', message, offset, suggestion: inQuotes(text) }, isCertain };
}

/** A text as it may stand in a file. */
export function inQuotes(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
