import type { ListedFilm } from '../read-films.js';
import { word } from '../trivia/words.js';

/** Films of one franchise with long casts, so that it has some ten thousand portrayals. */
const LARGE = { name: 'Large', works: 300, cast: 34 } as const;

/**
 * Film lists name no characters and nobody who says so, and trivia asks about nothing else. So performers
 * get characters, claims state all of it, and some films, whose casts are those of their neighbours as
 * well, become one large franchise.
 */
export function stateFacts(films: readonly ListedFilm[]): readonly ListedFilm[] {
  const step = Math.max(1, Math.floor(films.length / LARGE.works));
  return films.map(({ franchise: _, ...film }, at): ListedFilm => {
    const isLarge = at % step === 0 && at / step < LARGE.works;
    const near = films.slice(at, at + LARGE.cast).flatMap(({ cast }) => cast);
    const cast = isLarge ? [...new Set(near)].slice(0, LARGE.cast) : film.cast;
    return {
      ...film,
      cast,
      isStated: true,
      characters: cast.map((_performer, place) => {
        // Heroes come back in every film of the franchise, others in none.
        const number = isLarge && place < 8 ? place : 40 * at + place;
        return `${word(number % 997)} ${word(number)}`;
      }),
      ...(isLarge && { franchise: LARGE.name }),
    };
  });
}
