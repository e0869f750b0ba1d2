import type { ReactNode } from 'react';
import { type Address, definePage } from '../page.js';
import { pagePaths } from '../paths.js';
import type { Texts } from '../texts/texts.js';
import { isEntity, neighboursOf } from './neighbours.js';
import { GraphDocument, type GraphQuery } from './operations.js';

/** A thing with its neighbours, each a step to its own; and the chain of facts to another thing. */
export const graphPage = definePage({
  path: pagePaths.graph,
  document: GraphDocument,
  variables({ params, query }) {
    const { type, name } = params;
    return {
      id: `${type}/${name}`,
      ...(query.to && { to: query.to, connects: true }),
      ...(query.spoilers !== 'shown' && { spoiler: false }),
    };
  },
  show({ center, paths }, { address, texts }) {
    if (!isEntity(center)) return undefined;
    const { id, name, spoilers } = center;
    const groups = neighboursOf(center, texts.graph);
    const isHidden = address.query.spoilers !== 'shown' && spoilers.totalCount > 0;
    return {
      title: `${texts.graph.title(name)} · ${texts.site.name}`,
      description: texts.graph.description(name),
      body: (
        <div className="graph">
          <h1>{texts.graph.title(name)}</h1>
          <p>
            <a href={`/${id}`}>{texts.graph.about(name)}</a>
          </p>
          {paths !== undefined && <Chain paths={paths} name={name} texts={texts} />}
          {groups.length === 0 && <p>{texts.graph.none}</p>}
          {groups.map(({ label, points }) => (
            <section key={label}>
              <h2>{label}</h2>
              <ul>
                {points.map((point) => (
                  <li key={point.id} data-kind={point.__typename}>
                    <a href={linkToGraph(point.id, address)}>{point.name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {isHidden && (
            <p>
              <a href={`/graph/${id}?spoilers=shown`}>
                {texts.graph.showSpoilers(spoilers.totalCount)}
              </a>
            </p>
          )}
        </div>
      ),
    };
  },
});

interface ChainProps {
  readonly paths: NonNullable<GraphQuery['paths']>;
  readonly name: string;
  readonly texts: Texts;
}

function Chain({ paths: [path], name, texts: { graph } }: ChainProps): ReactNode {
  const last = path?.steps.at(-1);
  if (path === undefined || last === undefined) return <p>{graph.noChain}</p>;
  return (
    <section className="chain">
      <h2>{graph.chain(name, last.to.name)}</h2>
      <ol>
        {path.steps.map(({ from, label, to }) => (
          <li key={from.id}>
            {from.name} {label} <a href={`/graph/${to.id}`}>{to.name}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The neighbour's own neighbours, with spoilers as they are. */
function linkToGraph(id: string, { query }: Address): string {
  return `/graph/${id}${query.spoilers === 'shown' ? '?spoilers=shown' : ''}`;
}
