import { createRandom } from '../random-bits.js';
import type { ListedFilm } from '../read-films.js';

const SEED = 20_250_606;
/** Of this many films, one has no figures. */
const WITHOUT = 4;
const MOST_DOLLARS = 1_000_000_000;

/**
 * Film lists name neither days, running times nor amounts, and not always an article, so most films are given
 * some, always the same ones.
 */
export function addFigures(films: readonly ListedFilm[]): readonly ListedFilm[] {
  const random = createRandom(SEED);
  const below = (size: number): number => Math.floor(random() * size);
  return films.map((film, i): ListedFilm => {
    const [month, day] = [1 + below(12), 1 + below(28)];
    const runtimeMinutes = 60 + below(120);
    // Few films take in most.
    const boxOffice = 1_000 + Math.floor(random() ** 6 * MOST_DOLLARS);
    const href = film.href ?? `Film_${i}`;
    if (i % WITHOUT === 0) return { ...film, href };
    return { ...film, href, monthAndDay: `${pad(month)}-${pad(day)}`, runtimeMinutes, boxOffice };
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
