import type { FactPool } from '../../pool/fact-pool.js';
import type { Work } from '../../pool/facts.js';
import { genreSentence } from '../../wording/sentences.js';
import type { Known } from './condition.js';

interface Genre {
  readonly genre: string;
  /** Undefined where it is doubtful. */
  readonly tell: (() => Known) | undefined;
}

/** The genres of a work, or which it may have: any, where nothing states them. */
export function genresOf(pool: FactPool, { id, genresStated }: Work): readonly Genre[] {
  const { certain = [], possible = allGenres(pool), claims = [] } = genresStated ?? {};
  return possible.map((genre) => ({
    genre,
    tell: certain.includes(genre)
      ? () => ({ sentence: genreSentence(pool, id, genre), facts: claims })
      : undefined,
  }));
}

function allGenres(pool: FactPool): readonly string[] {
  return pool.once('genres', () => [
    ...new Set(pool.works.flatMap(({ genresStated }) => genresStated?.certain ?? [])),
  ]);
}
