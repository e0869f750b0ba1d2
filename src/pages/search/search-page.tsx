import type { ReactNode } from 'react';
import { groupBy } from '../../domain/group-by.js';
import { definePage } from '../page.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { SearchDocument, type SearchQuery } from './operations.js';

/** The most characters that a search takes. */
const MAX_TEXT = 200;

export const searchPage = definePage({
  path: pagePaths.search,
  document: SearchDocument,
  variables: ({ query: { q = '', after } }) => ({
    text: q.slice(0, MAX_TEXT),
    ...(after !== undefined && { after }),
  }),
  show({ search }, { address, texts }) {
    const { q = '', after } = address.query;
    const asked = q.trim();
    const heading = asked === '' ? texts.search.title : texts.search.results(asked);
    return {
      title: `${heading} · ${texts.site.name}`,
      description: texts.search.description,
      searched: q,
      body: (
        <div className="results">
          <h1>{heading}</h1>
          <p className="soft">{summarize(asked, search.totalCount, texts)}</p>
          <Groups search={search} texts={texts} />
          <Pages search={search} asked={asked} isFirst={after === undefined} texts={texts} />
        </div>
      ),
    };
  },
});

function summarize(asked: string, count: number, { search }: Texts): string {
  if (asked === '') return search.ask;
  return count === 0 ? search.none(asked) : search.found(count);
}

interface ResultsProps extends SearchQuery {
  readonly texts: Texts;
}

type Match = SearchQuery['search']['edges'][number];

/** The types come in the order of their best matches, and so does what each has. */
function Groups({ search: { edges }, texts }: ResultsProps): ReactNode {
  const groups = groupBy(edges, ({ node }) => node.__typename);
  return [...groups].map(([type, matches]) => (
    <section key={type}>
      <h2>{texts.search.groups[type]}</h2>
      <ul>
        {matches.map((match) => (
          <Result key={match.node.id} match={match} texts={texts} />
        ))}
      </ul>
    </section>
  ));
}

function Result({
  match: { matched, node },
  texts,
}: {
  readonly match: Match;
  readonly texts: Texts;
}): ReactNode {
  const year = 'releaseDate' in node ? node.releaseDate?.slice(0, 4) : undefined;
  return (
    <li>
      <a href={`/${node.id}`}>{node.name}</a>
      {year !== undefined && <span className="soft"> {year}</span>}
      {matched !== node.name && <span className="matched">{texts.search.matched(matched)}</span>}
      {node.description !== null && <p>{node.description}</p>}
    </li>
  );
}

function Pages({
  search,
  asked,
  isFirst,
  texts,
}: ResultsProps & { readonly asked: string; readonly isFirst: boolean }): ReactNode {
  const { hasNextPage, endCursor } = search.pageInfo;
  const link = `${pagePaths.search}?${new URLSearchParams({ q: asked })}`;
  return (
    <p className="further">
      {!isFirst && <a href={link}>{texts.search.start}</a>}
      {hasNextPage && endCursor !== null && (
        <a href={`${link}&${new URLSearchParams({ after: endCursor })}`}>{texts.search.more}</a>
      )}
    </p>
  );
}
