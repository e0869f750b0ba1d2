import { compareClaims } from '../domain/claims.js';
import { countriesInWords, languagesInWords, scriptOf, tagIn } from '../domain/codes.js';
import type { KnownTitle } from '../domain/titles.js';
import { titleKinds } from '../domain/vocabulary.js';
import type { GraphBuilder } from './graph-builder.js';
import { titleId } from './schema/made-ids.js';
import { constantInWords } from './schema/words.js';
import type { WorkEntry } from './schema/works.js';

type TitleEntry = NonNullable<WorkEntry['titles']>[number];

/** Adds each title of a work as a thing of its own, so that claims are about it. */
export function planTitles(graph: GraphBuilder, { id: work, titles = [] }: WorkEntry): void {
  for (const [index, entry] of titles.entries()) {
    const { text, kind, language, country } = entry;
    const tie = tieOf(work, entry);
    graph.tie(tie, () => {
      const script = entry.script ?? (language === undefined ? undefined : scriptOf(language));
      graph.node(tie.id, 'Title', { text, kind, language, script, country });
      graph.edge('TITLE_OF', tie.id, work, { position: index + 1 });
    });
  }
}

/**
 * The titles of a work that are shown, as they are kept beside the one it is best known by: original
 * ones before translated ones, and then by how well they are claimed.
 */
export function printTitles(
  graph: GraphBuilder,
  { id: work, titles = [] }: WorkEntry,
): string | undefined {
  const known = titles
    .map((entry) => ({ entry, tie: tieOf(work, entry) }))
    .filter(({ tie }) => graph.shows(tie.id))
    .map(({ entry, tie }) => ({ entry, ranked: graph.rank({ ...tie, subject: tie.id }) }))
    .sort(
      (a, b) =>
        titleKinds.indexOf(a.entry.kind) - titleKinds.indexOf(b.entry.kind) ||
        compareClaims(a.ranked, b.ranked),
    )
    .map(({ entry }): KnownTitle => ({ text: entry.text, tag: tagOf(entry) }));
  return known.length === 0 ? undefined : JSON.stringify(known);
}

function tieOf(work: string, entry: TitleEntry) {
  const { text, kind, language, script, country, claimKind, ...provenance } = entry;
  return {
    id: titleId({ work, ...entry }),
    property: 'titles',
    text: `${text} (${inWords(entry)})`,
    provenance: { ...provenance, kind: claimKind },
    isShown: true,
  };
}

/** "translated title, German, Austria". */
function inWords({ kind, language, country }: TitleEntry): string {
  return [
    `${constantInWords(kind)} title`,
    ...(language === undefined ? [] : [languagesInWords([language])]),
    ...(country === undefined ? [] : [countriesInWords([country])]),
  ].join(', ');
}

/** Whom it is the title for; nobody is shown a working title or another name for that. */
function tagOf({ kind, language, country }: TitleEntry): string | undefined {
  const isFor = kind === 'ORIGINAL' || kind === 'TRANSLATED';
  return isFor && language !== undefined ? tagIn(language, country) : undefined;
}
