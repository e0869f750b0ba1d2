import type { ReactNode } from 'react';
import type { EntityContext } from './entity-kind.js';
import { Entries, type Entry, List } from './entries.js';
import type { EpisodesFragment, WorkFactsFragment } from './operations.js';
import { WorkLink } from './portrayals.js';

interface EpisodesProps {
  readonly episodes: EpisodesFragment;
  readonly context: EntityContext;
}

/** Episodes by their numbers. */
export function Episodes({ episodes, context }: EpisodesProps): ReactNode {
  const { texts, words } = context;
  const entries = episodes.nodes.map(
    ({ season, number, ...episode }): Entry => ({
      id: episode.id,
      when: texts.episodeNumber(season, number),
      what: <WorkLink work={episode} />,
      about: episode.name,
      notes: [episode.releaseDate === null ? '' : words.date(episode.releaseDate)],
    }),
  );
  return (
    <List title={texts.sections.episodes} list="episodes" connection={episodes} context={context}>
      <Entries entries={entries} context={context} />
    </List>
  );
}

interface ReleasesProps {
  readonly releases: WorkFactsFragment['releases'];
  readonly context: EntityContext;
}

/** When a work came out where, and how. */
export function Releases({ releases, context }: ReleasesProps): ReactNode {
  if (releases.length === 0) return null;
  return (
    <section id="releases">
      <h2>{context.texts.sections.releases}</h2>
      <Entries
        entries={releases.map((release) => releaseEntry(release, context))}
        context={context}
      />
    </section>
  );
}

function releaseEntry(
  { id, date, kind, country, note, claims }: WorkFactsFragment['releases'][number],
  { texts, words }: EntityContext,
): Entry {
  const place = country === null ? '' : words.country(country);
  const what = [texts.releaseKinds[kind], place].filter((part) => part !== '').join(', ');
  return { id, when: words.date(date), what, about: what, notes: [note ?? ''], claims };
}

interface TitlesProps {
  readonly titles: WorkFactsFragment['titles'];
  readonly context: EntityContext;
}

/** The titles of a work in other languages, at other times. */
export function Titles({ titles, context }: TitlesProps): ReactNode {
  if (titles.length === 0) return null;
  return (
    <section id="titles">
      <h2>{context.texts.sections.titles}</h2>
      <Entries entries={titles.map((title) => titleEntry(title, context))} context={context} />
    </section>
  );
}

function titleEntry(
  { id, text, kind, language, country, claims }: WorkFactsFragment['titles'][number],
  { texts, words }: EntityContext,
): Entry {
  const what = <span lang={language ?? undefined}>{text}</span>;
  const notes = [
    texts.titleKinds[kind],
    language === null ? '' : words.language(language),
    country === null ? '' : words.country(country),
  ];
  return { id, what, about: text, notes, claims };
}
