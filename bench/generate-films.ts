import type { ListedFilm } from './read-films.js';

const firsts =
  'Ada Boris Clara Dmitri Elena Felix Greta Hugo Irene Jonas Karin Leo Mira Nils Olga Paul Rosa Sven Tilda Viktor';
const lasts =
  'Abel Brandt Castro Dumont Eriksen Falk Greco Holm Ivanov Jansen Keller Lindt Moreau Novak Ortiz Petrov Quist Rossi Sato Weber';
const adjectives = 'Broken Crimson Distant Electric Final Golden Hidden Iron Last Silent';
const nouns = 'Bridge City Dawn Empire Forest Garden Harbour Island Journey Kingdom';

const people = join(firsts, lasts);
const titles = join(adjectives, nouns);
const genres = ['Action', 'Comedy', 'Drama', 'Thriller', 'Western'];

const CAST = 20;

/** Films with a cast of 20 each, always the same ones. */
export function generateFilms(count: number): readonly ListedFilm[] {
  return Array.from({ length: count }, (_, i) => {
    const title = `${titles[i % titles.length]} ${1 + Math.floor(i / titles.length)}`;
    return {
      title,
      year: 1925 + (i % 100),
      href: title.replaceAll(' ', '_'),
      genres: genres.filter((_genre, place) => i % (place + 2) === 0),
      // Neither step shares a factor with the number of people, so nobody appears twice in a film.
      cast: Array.from(
        { length: CAST },
        (_name, k) => people[(i * 7 + k * 13) % people.length] ?? '',
      ),
    };
  });
}

function join(left: string, right: string): readonly string[] {
  return left.split(' ').flatMap((a) => right.split(' ').map((b) => `${a} ${b}`));
}
