import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { readGraph } from '../abuse/graphs.js';
import { filmsGraph } from '../films-graph.js';
import { type ListedFilm, readFilms } from '../read-films.js';
import type { Corpus, Judgements } from './judged-queries.js';

/** The graph of a corpus; undefined for films where there is no file of them. */
export async function readCorpus(
  corpus: Corpus,
  { titles }: Judgements,
  path: string | undefined,
): Promise<ImportPlan | undefined> {
  switch (corpus) {
    case 'seed':
      return readGraph({ kind: 'seed' });
    case 'films':
      return path === undefined ? undefined : filmsGraph(await readFilms(path));
    case 'world':
      return filmsGraph(titles.map(untold));
  }
}

/** A film of which nothing but its title is known. */
function untold(title: string): ListedFilm {
  return { title, year: 2000, href: null, genres: [], cast: [] };
}

/** What entities are called in judgements: films of a list by title and year, of the world by title. */
export function labelOf(corpus: Corpus, { id, type, properties }: GraphNode): string {
  if (corpus === 'seed' || type !== 'Film') return id;
  const title = String(properties.name);
  return corpus === 'world' ? title : `${title} (${String(properties.releaseDate)})`;
}
