import type { ListedFilm } from '../read-films.js';

/**
 * Film lists name neither franchises nor directors, so films of the same title become a franchise, and
 * the last of the cast becomes the director.
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
