import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A film as in open film lists: one JSON object a line. */
export interface ListedFilm {
  readonly title: string;
  readonly year: number;
  /** The name of its encyclopedia article. */
  readonly href: string | null;
  readonly genres: readonly string[];
  /** The names of the performers, in billing order. */
  readonly cast: readonly string[];
  /** The names of their characters, in the same order; without them, each has a separate character. */
  readonly characters?: readonly string[];
  readonly franchise?: string;
  readonly directors?: readonly string[];
  /** When in its year it came out, as 06-30. */
  readonly monthAndDay?: string;
  readonly runtimeMinutes?: number;
  /** What it took in, in US dollars. */
  readonly boxOffice?: number;
  /** Whether claims state its release, its cast and its crew. */
  readonly isStated?: true;
}

/** Reads films from JSON lines, compressed if the name ends in `.gz`. */
export async function readFilms(path: string): Promise<readonly ListedFilm[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => readFilm(line, `${path}:${i + 1}`));
}

function readFilm(line: string, position: string): ListedFilm {
  const film: unknown = JSON.parse(line);
  if (isListedFilm(film)) return film;
  throw new Error(`${position}: expected a film with title, year, genres and cast, got ${line}`);
}

function isListedFilm(film: unknown): film is ListedFilm {
  return (
    typeof film === 'object' &&
    film !== null &&
    'title' in film &&
    typeof film.title === 'string' &&
    'year' in film &&
    Number.isInteger(film.year) &&
    'genres' in film &&
    Array.isArray(film.genres) &&
    'cast' in film &&
    Array.isArray(film.cast)
  );
}
