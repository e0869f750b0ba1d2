import type { Seal } from '../seal/seal.js';

export type Game = 'grid' | 'groups' | 'order';

/** What a token says of its puzzle, and whose facts judge it. */
interface SealedPuzzle<Puzzle> {
  readonly franchise: string;
  readonly puzzle: Puzzle;
}

export function sealPuzzle<Puzzle>(
  seal: Seal,
  of: Game,
  contents: SealedPuzzle<Puzzle>,
  version: string,
): Promise<string> {
  return seal.seal({ of, version }, contents);
}

/** What the key opens was sealed by it, so it is what was sealed. */
export async function openPuzzle<Puzzle>(
  seal: Seal,
  label: { readonly of: Game; readonly version: string },
  token: string,
): Promise<SealedPuzzle<Puzzle>> {
  return (await seal.open(label, token)) as SealedPuzzle<Puzzle>;
}
