import type { ImportPlan } from '../../src/domain/graph.js';
import { isId } from '../../src/domain/ids.js';
import type { ValuePool } from './arbitrary-operation.js';

const ODD_TEXTS = ['', ' ', 'the', 'É', '%', '"', '\\', 'ß', '💥', '\ufa11', 'x'.repeat(50)];
const ODD_DATES = ['2014', '2014-10', '197X', '1974~', '../2014', '2014/..', '2014-10-24'];

/** Values of a graph to ask for, with some that no graph has. */
export function valuePool({ nodes, edges }: ImportPlan): ValuePool {
  const texts = nodes.flatMap(({ properties: { name, title, text } }) =>
    [name, title, text].filter((value) => typeof value === 'string'),
  );
  const dates = nodes.flatMap(({ properties: { releaseDate, birthDate, publishedOn } }) =>
    [releaseDate, birthDate, publishedOn].filter((value) => typeof value === 'string'),
  );
  const idsOf = (wanted: string): readonly string[] =>
    nodes.flatMap(({ id, type }) => (type === wanted ? [id] : []));
  const franchises = idsOf('Franchise');
  const works = edges.flatMap(({ type, to }) => (type === 'PART_OF' ? [to] : []));
  const inStoryTime = [...idsOf('Segment'), ...works];
  const tied = [...idsOf('Person'), ...idsOf('Character'), ...works];
  return {
    ids: [...nodes.map(({ id }) => id).filter(isId), 'film/unknown', 'dataset/current'],
    idsFor: {
      franchise: franchises,
      of: inStoryTime,
      from: tied,
      to: [...tied, ...inStoryTime],
      setAfter: works,
      setBefore: works,
    },
    texts: [...texts, ...ODD_TEXTS].filter((text) => text.length <= 200),
    dates: [...dates, ...ODD_DATES],
  };
}
