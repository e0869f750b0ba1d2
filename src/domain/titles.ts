import { lookupTags } from './codes.js';

/** A title of a work as an import keeps it beside the title that is shown. */
export interface KnownTitle {
  readonly text: string;
  /** The BCP 47 tag of whom it is the title for; absent for working titles and other names. */
  readonly tag?: string | undefined;
}

/** All titles of a work, the best first of those with one tag; the inverse of printing them as JSON. */
export function readTitles(kept: unknown): readonly KnownTitle[] {
  return typeof kept === 'string' ? JSON.parse(kept) : [];
}

/** The title of a work in a language, or in the nearest that the language is a variety of. */
export function titleIn(kept: unknown, language: string): string | undefined {
  const titles = readTitles(kept);
  if (titles.length === 0) return undefined;
  for (const tag of lookupTags(language)) {
    const title = titles.find((one) => one.tag === tag);
    if (title !== undefined) return title.text;
  }
  return undefined;
}

/** The language that a title of a work is in, where it is known. */
export function languageOfTitle(kept: unknown, title: unknown): string | undefined {
  return readTitles(kept).find(({ text, tag }) => text === title && tag !== undefined)?.tag;
}

/** All names of an entity, without repetition: its own name, its other names, and for works all titles. */
export function namesOf(
  name: unknown,
  aliases: readonly string[],
  titles: unknown,
): readonly string[] {
  const own = typeof name === 'string' ? [name] : [];
  return [...new Set([...own, ...aliases, ...readTitles(titles).map(({ text }) => text)])];
}
