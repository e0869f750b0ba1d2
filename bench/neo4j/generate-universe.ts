import { createRandom } from '../random-bits.js';
import type { ListedFilm } from '../read-films.js';

const CAST = 10;
/** How many of a cast play the heroes of the franchise in all of its films. */
const HEROES = 4;
const FILMS_IN_FRANCHISE = 10;
const SEED = 20_260_923;

const heroes = ['Scout', 'Keeper', 'Rival', 'Stranger'];
const roles = ['Pilot', 'Baker', 'Doctor', 'Courier', 'Captain', 'Gardener'];
const genres = ['Action', 'Comedy', 'Drama', 'Thriller', 'Western'];
const adjectives = [
  'Broken',
  'Crimson',
  'Distant',
  'Electric',
  'Final',
  'Golden',
  'Hidden',
  'Last',
];
const nouns = [
  'Bridge',
  'City',
  'Dawn',
  'Empire',
  'Forest',
  'Garden',
  'Harbour',
  'Island',
  'Journey',
];

/**
 * Works in franchises of ten, always the same ones, with one or two directors and ten portrayals each:
 * four by those who play the heroes in all films of the franchise, six by people drawn at random. There
 * are as many people as works, so that the neighbourhood of a node has the same size in any universe.
 */
export function generateUniverse(works: number): readonly ListedFilm[] {
  const random = createRandom(SEED);
  const people = Math.max(works, 10 * CAST);
  const person = (): number => Math.floor(random() * people);
  const leads: number[][] = [];
  return Array.from({ length: works }, (_, i) => {
    const franchise = Math.floor(i / FILMS_IN_FRANCHISE);
    const lead = leads[franchise] ?? draw(HEROES, new Set(), person);
    leads[franchise] = lead;
    const cast = [...lead, ...draw(CAST - HEROES, new Set(lead), person)];
    const [first, second = first] = draw(2, new Set(cast), person);
    const name = `${adjectives[franchise % adjectives.length]} ${nouns[franchise % nouns.length]} ${1 + franchise}`;
    return {
      title: `${name}, Part ${1 + (i % FILMS_IN_FRANCHISE)}`,
      year: 1925 + Math.floor(random() * 100),
      href: null,
      genres: genres.filter((_genre, place) => i % (place + 2) === 0),
      cast: cast.map(nameOf),
      characters: [...heroes, ...roles.map((role) => `${role} ${1 + (i % FILMS_IN_FRANCHISE)}`)],
      franchise: name,
      directors: (i % 4 === 0 ? [first, second] : [first]).map((at) => nameOf(at ?? 0)),
    };
  });
}

/** Names that no real person has, and that do not sort by number. */
function nameOf(person: number): string {
  const [a, b, c] = ['bdfgklmnprst', 'aeiou', 'lmnrsv'];
  const letter = (of: string, at: number): string => of[Math.floor(at) % of.length] ?? '';
  const syllables = letter(a, person) + letter(b, person / 12) + letter(c, person / 60);
  return `${syllables[0]?.toUpperCase()}${syllables.slice(1)}o Vale ${person}`;
}

/** Distinct numbers, none of which is taken. */
function draw(count: number, taken: ReadonlySet<number>, next: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const one = next();
    if (!taken.has(one)) drawn.add(one);
  }
  return [...drawn];
}
