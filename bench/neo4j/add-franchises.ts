import type { ListedFilm } from '../read-films.js';

/**
 * Lists of films name neither franchises nor directors: films of one title count as a franchise, and
 * whoever is billed last has directed.
 */
export function addFranchises(films: readonly ListedFilm[]): readonly ListedFilm[] {
  const counts = new Map<string, number>();
  for (const { title } of films) counts.set(title, (counts.get(title) ?? 0) + 1);
  return films.map((film) => {
    const isShared = (counts.get(film.title) ?? 0) > 1;
    return {
      ...film,
      directors: film.cast.slice(-1),
      ...(isShared ? { franchise: film.title } : {}),
    };
  });
}
