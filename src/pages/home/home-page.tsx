import type { ReactNode } from 'react';
import { definePage } from '../page.js';
import { pagePaths } from '../paths.js';
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
        {nodes.length === 0 ? <p>{texts.home.empty}</p> : <Franchises nodes={nodes} />}
      </>
    ),
  }),
});

function Franchises({ nodes }: HomeQuery['franchises']): ReactNode {
  return (
    <ul className="franchises">
      {nodes.map(({ id, name, description }) => (
        <li key={id}>
          <a href={`/${id}`}>{name}</a>
          {description !== null && <p>{description}</p>}
        </li>
      ))}
    </ul>
  );
}
