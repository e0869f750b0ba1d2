import type { ReactNode } from 'react';
import { definePage } from '../page.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { type CastCell, castTable, type Sort, sorts } from './cast-table.js';
import { CastDocument } from './operations.js';

/** Who is in what: characters by works in story order, a cell for each portrayal. */
export const castPage = definePage({
  path: pagePaths.cast,
  document: CastDocument,
  variables: ({ params, query }) => ({
    id: `franchise/${params.franchise}`,
    ...(query.after && { after: query.after }),
  }),
  show({ franchise }, { address, texts }) {
    if (franchise === null) return undefined;
    const words = texts.cast;
    const sort = readSort(address.query.sort);
    const { works, rows } = castTable(franchise, sort);
    const { totalCount, pageInfo } = franchise.characters;
    return {
      title: `${words.title(franchise.name)} · ${texts.site.name}`,
      description: words.description(franchise.name),
      scripts: ['cast'],
      body: (
        <div className="cast">
          <h1>
            {words.heading} <a href={`/${franchise.id}`}>{franchise.name}</a>
          </h1>
          <p className="soft">{words.counted(rows.length, totalCount)}</p>
          <nav className="sorts" aria-label={words.sorting}>
            {(Object.keys(sorts) as Sort[]).map((one) => (
              <a key={one} href={`?sort=${one}`} aria-current={one === sort ? 'true' : undefined}>
                {words.sorts[one]}
              </a>
            ))}
          </nav>
          <p className="filter" hidden>
            <label>
              {words.filter} <input type="search" data-filter />
            </label>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
          <section className="scroll" tabIndex={0} aria-label={words.title(franchise.name)}>
            <table>
              <caption className="visually-hidden">{words.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.character}</th>
                  {works.map(({ id, title }) => (
                    <th key={id} scope="col">
                      <a href={`/${id}`}>{title}</a>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ character, cells }) => (
                  <tr key={character.id}>
                    <th scope="row">
                      <a href={`/${character.id}`}>{character.name}</a>
                    </th>
                    {cells.map((portrayals, column) => (
                      <td key={works[column]?.id}>
                        {portrayals.map((cell) => (
                          <Performer
                            key={`${cell.performer.id} ${cell.kind}`}
                            cell={cell}
                            texts={texts}
                          />
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
            <p>
              <a href={`?${new URLSearchParams({ sort, after: pageInfo.endCursor })}`}>
                {words.more}
              </a>
            </p>
          )}
        </div>
      ),
    };
  },
});

function readSort(given: string | undefined): Sort {
  return given !== undefined && Object.hasOwn(sorts, given) ? (given as Sort) : 'works';
}

/** How many performers of a character have a colour of their own. */
const COLOURS = 4;

function Performer({ cell, texts }: { readonly cell: CastCell; readonly texts: Texts }): ReactNode {
  const { kind, performer, turn } = cell;
  const how = texts.entity.portrayalKinds[kind];
  return (
    <span className="performer" data-turn={turn % COLOURS}>
      <a href={`/${performer.id}`}>{performer.name}</a>
      {how !== '' && <small> {how}</small>}
    </span>
  );
}
