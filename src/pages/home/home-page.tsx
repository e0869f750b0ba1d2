import type { ReactNode } from 'react';
import { definePage } from '../page.js';
import { StoryLine } from '../parts/story-line.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { HomeDocument, type HomeQuery } from './operations.js';

export const homePage = definePage({
  path: pagePaths.home,
  document: HomeDocument,
  variables: () => ({}),
  show: ({ dataset, franchises: { nodes } }, { texts }) => ({
    title: texts.home.title,
    description: texts.site.tagline,
    body: (
      <div className="home">
        <h1>{texts.site.tagline}</h1>
        <p className="lead">{texts.home.lead}</p>
        {nodes.length === 0 ? (
          <p>{texts.home.empty}</p>
        ) : (
          <>
            <p className="ways">
              <a href={pagePaths.play}>{texts.home.play}</a>
              <a href="/playground">{texts.home.ask}</a>
            </p>
            <Franchises nodes={nodes} texts={texts} />
            <Contested nodes={nodes} texts={texts} />
          </>
        )}
        <Dataset dataset={dataset} texts={texts} />
      </div>
    ),
  }),
});

type FranchisesProps = HomeQuery['franchises'] & { readonly texts: Texts };

function Franchises({ nodes, texts }: FranchisesProps): ReactNode {
  return (
    <section>
      <h2>{texts.home.franchises}</h2>
      <ul className="franchises">
        {nodes.map((franchise) => (
          <li key={franchise.id}>
            <h3>
              <a href={`/${franchise.id}`}>{franchise.name}</a>
            </h3>
            {franchise.description !== null && <p>{franchise.description}</p>}
            <StoryLine franchise={franchise} texts={texts} />
            <a href={timelineOf(franchise)}>{texts.home.timeline(franchise.works.totalCount)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many contradictions are told here; their timelines tell the rest. */
const CONFLICTS_SHOWN = 6;

function Contested({ nodes, texts }: FranchisesProps): ReactNode {
  const conflicts = nodes.flatMap((franchise) =>
    (franchise.timeline?.conflicts ?? []).map(({ explanation }) => ({ franchise, explanation })),
  );
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2>{texts.home.contested}</h2>
      <ul className="contested">
        {conflicts.slice(0, CONFLICTS_SHOWN).map(({ franchise, explanation }) => (
          <li key={explanation}>
            {explanation} <a href={timelineOf(franchise)}>{texts.home.seeWho(franchise.name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function timelineOf({ id }: { readonly id: string }): string {
  return `/timeline/${id.slice(id.indexOf('/') + 1)}`;
}

function Dataset({ dataset, texts }: Pick<HomeQuery, 'dataset'> & { texts: Texts }): ReactNode {
  const counts = new Map(dataset.entities.map(({ type, count }) => [type, count]));
  const films = counts.get('FILM') ?? 0;
  const people = counts.get('PERSON') ?? 0;
  const characters = counts.get('CHARACTER') ?? 0;
  return (
    <p className="soft">
      {texts.home.counts({ films, people, characters })}{' '}
      {texts.home.sources(dataset.claims, dataset.sources)} {texts.site.data(dataset.version)}.
    </p>
  );
}
