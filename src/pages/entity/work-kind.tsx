import type { EntityKind, Fact, Heading, Section } from './entity-kind.js';
import { Entries, List } from './entries.js';
import type { EpisodesFragment, WorkFactsFragment } from './operations.js';
import { Placement } from './placement.js';
import { Jobs, Parts, WorkLink, yearOf } from './portrayals.js';
import { Episodes, Releases, Titles } from './work-lists.js';

type Work = Heading & WorkFactsFragment;

interface InSeries {
  readonly series: { readonly id: string; readonly name: string };
}

const workFacts: readonly Fact<Work>[] = [
  {
    property: 'releaseDate',
    show: ({ releaseDate }, { words }) => releaseDate && words.date(releaseDate),
  },
  // What stage it had reached by a day is not known of any day but today.
  {
    property: 'status',
    show: ({ status }, { texts, question }) =>
      question.asOf === undefined && status !== 'RELEASED' ? texts.statuses[status] : null,
  },
  {
    property: 'runtimeMinutes',
    show: ({ runtimeMinutes }, { words }) => runtimeMinutes && words.duration(runtimeMinutes),
  },
  { property: 'storyDate', show: ({ storyDateInWords }) => storyDateInWords },
  { property: 'budget', show: ({ budget }, { words }) => budget && words.money(budget) },
  {
    property: 'boxOffice',
    show: ({ boxOffice }, { words }) => boxOffice && words.money(boxOffice),
  },
  { property: 'genres', show: ({ genres }, { words }) => words.list(genres) },
  {
    property: 'countries',
    show: ({ countries }, { words }) => words.list(countries.map(words.country)),
  },
  {
    property: 'languages',
    show: ({ languages }, { words }) => words.list(languages.map(words.language)),
  },
  {
    property: 'certifications',
    show: ({ certifications }, { words }) =>
      words.list(
        certifications.map(
          ({ certificate, country }) => `${certificate} (${words.country(country)})`,
        ),
      ),
  },
];

const workSections: readonly Section<Work>[] = [
  {
    name: 'placement',
    show: ({ placement }, context) => <Placement placement={placement} context={context} />,
  },
  {
    name: 'portrayals',
    show: ({ portrayals }, context) => (
      <Parts
        title={context.texts.sections.portrayals}
        portrayals={portrayals}
        of="work"
        context={context}
      />
    ),
  },
  {
    name: 'credits',
    show: ({ credits }, context) => <Jobs credits={credits} of="work" context={context} />,
  },
  {
    name: 'releases',
    show: ({ releases }, context) => <Releases releases={releases} context={context} />,
  },
  { name: 'titles', show: ({ titles }, context) => <Titles titles={titles} context={context} /> },
];

/** A work with what its type has beside: facts first, lists before the cast. */
function workKind<Entity extends Work>(
  type: string,
  more: Partial<EntityKind<Entity>> = {},
): EntityKind<Entity> {
  return {
    facts: [...(more.facts ?? []), ...workFacts],
    sections: [...(more.sections ?? []), ...workSections],
    jsonLd: (work, context) => ({
      '@type': type,
      ...workJsonLd(work),
      ...more.jsonLd?.(work, context),
    }),
    year: yearOf,
  };
}

const seriesFact: Fact<InSeries> = {
  property: 'series',
  show: ({ series }) => <a href={`/${series.id}`}>{series.name}</a>,
};

const inSeries = ({ series }: InSeries) => ({
  partOfSeries: { '@type': 'TVSeries', name: series.name },
});

const episodesSection: Section<{ readonly episodes: EpisodesFragment }> = {
  name: 'episodes',
  show: ({ episodes }, context) => <Episodes episodes={episodes} context={context} />,
};

export const filmKind = workKind<Work>('Movie');
export const gameKind = workKind<Work>('VideoGame');

type Series = Work & {
  readonly episodes: EpisodesFragment;
  readonly seasons: Omit<EpisodesFragment, 'nodes'> & {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly releaseDate: string | null;
    }[];
  };
};

export const seriesKind = workKind<Series>('TVSeries', {
  sections: [
    {
      name: 'seasons',
      show: ({ seasons }, context) => (
        <List
          title={context.texts.sections.seasons}
          list="seasons"
          connection={seasons}
          context={context}
        >
          <Entries
            entries={seasons.nodes.map((season) => ({
              id: season.id,
              when: yearOf(season) ?? context.texts.undated,
              what: <WorkLink work={season} />,
              about: season.name,
            }))}
            context={context}
          />
        </List>
      ),
    },
    episodesSection,
  ],
});

type Season = Work &
  InSeries & { readonly episodes: EpisodesFragment; readonly number: number | null };

export const seasonKind = workKind<Season>('TVSeason', {
  facts: [seriesFact, { property: 'number', show: ({ number }) => number }],
  sections: [episodesSection],
  jsonLd: ({ number, ...season }) => ({ seasonNumber: number ?? undefined, ...inSeries(season) }),
});

type Episode = Work &
  InSeries & {
    readonly number: number | null;
    readonly season: number | null;
    readonly inSeason: { readonly id: string; readonly name: string } | null;
  };

export const episodeKind = workKind<Episode>('TVEpisode', {
  facts: [
    seriesFact,
    {
      property: 'season',
      show: ({ inSeason, season }) =>
        inSeason === null ? season : <a href={`/${inSeason.id}`}>{inSeason.name}</a>,
    },
    { property: 'number', show: ({ number }) => number },
  ],
  jsonLd: ({ number, ...episode }) => ({
    episodeNumber: number ?? undefined,
    ...inSeries(episode),
  }),
});

/** How many parts a preview needs; search engines read no more. */
const MAX_ROLES = 20;

function workJsonLd(work: Work): Readonly<Record<string, unknown>> {
  const { releaseDate, runtimeMinutes, genres, portrayals, credits } = work;
  const doing = (job: string) =>
    credits.nodes
      .filter((credit) => credit.job === job)
      .map(({ person }) => ({ '@type': 'Person', name: person.name }));
  return {
    datePublished: releaseDate ?? undefined,
    duration: runtimeMinutes === null ? undefined : `PT${runtimeMinutes}M`,
    genre: genres,
    director: doing('DIRECTOR'),
    author: doing('WRITER'),
    actor: portrayals.nodes.slice(0, MAX_ROLES).map(({ performer, character }) => ({
      '@type': 'PerformanceRole',
      actor: { '@type': 'Person', name: performer.name },
      characterName: character?.name,
    })),
  };
}
