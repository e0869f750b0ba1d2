import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ListedFilm } from '../read-films.js';
import { readFilms } from '../read-films.js';
import { addFigures } from './add-figures.js';
import { addFranchises } from './add-franchises.js';
import { generateUniverse } from './generate-universe.js';
import { stateFacts } from './state-facts.js';

/** Where the films of a universe come from: a file, or a number of generated works. */
export type Universe = (
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'generated'; readonly works: number }
) & {
  /** Whether claims state what is known of them. */
  readonly isStated?: true;
};

const SMOKE_WORKS = 300;

/** The films of a file, or in a smoke test a few that are generated. */
export function universeOf(
  path: string | undefined,
  { smoke, benchmark }: { readonly smoke: boolean; readonly benchmark: string },
): Universe {
  if (path !== undefined) return { kind: 'file', path };
  if (smoke) return { kind: 'generated', works: SMOKE_WORKS };
  throw new Error(`Expected a file of films: npm run bench -- ${benchmark} <path to .jsonl.gz>`);
}

export async function readUniverse(universe: Universe): Promise<readonly ListedFilm[]> {
  const films = await readListed(universe);
  return universe.isStated ? stateFacts(films) : films;
}

async function readListed(universe: Universe): Promise<readonly ListedFilm[]> {
  switch (universe.kind) {
    case 'file':
      return addFigures(addFranchises(await readFilms(universe.path)));
    case 'generated':
      return addFigures(generateUniverse(universe.works));
  }
}

/** Identifies the films: the same for the same ones. */
export async function identify(universe: Universe): Promise<string> {
  switch (universe.kind) {
    case 'file':
      return createHash('sha256')
        .update(await readFile(universe.path))
        .digest('hex');
    case 'generated':
      return `${universe.works} works`;
  }
}
