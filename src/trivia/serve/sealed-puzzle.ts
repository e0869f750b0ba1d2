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
  return seal.seal({ of: labelOf(of), version }, contents);
}

/** What the key opens was sealed by it, so it is what was sealed. */
export async function openPuzzle<Puzzle>(
  seal: Seal,
  label: { readonly of: Game; readonly version: string },
  token: string,
): Promise<SealedPuzzle<Puzzle>> {
  const { of, version } = label;
  return (await seal.open({ of: labelOf(of), version }, token)) as SealedPuzzle<Puzzle>;
}

/** As a message names it. */
function labelOf(game: Game): string {
  return `puzzle of ${game}`;
}
