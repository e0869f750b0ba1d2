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
  show: ({ franchises: { nodes } }, { texts }) => ({
    title: texts.home.title,
    description: texts.site.tagline,
    body: (
      <>
        <h1>{texts.site.tagline}</h1>
        {nodes.length === 0 ? (
          <p>{texts.home.empty}</p>
        ) : (
          <Franchises nodes={nodes} texts={texts} />
        )}
      </>
    ),
  }),
});

function Franchises({
  nodes,
  texts,
}: HomeQuery['franchises'] & { readonly texts: Texts }): ReactNode {
  return (
    <ul className="franchises">
      {nodes.map((franchise) => (
        <li key={franchise.id}>
          <a href={`/${franchise.id}`}>{franchise.name}</a>
          {franchise.description !== null && <p>{franchise.description}</p>}
          <StoryLine franchise={franchise} texts={texts} />
        </li>
      ))}
    </ul>
  );
}
