import type { ProofFragment } from './operations.js';
import type { Terminal } from './terminal.js';

/** Waits after a verdict; "p" shows what it rests on. */
export async function offerProofs(
  terminal: Terminal,
  proofs: readonly (ProofFragment | null)[],
): Promise<void> {
  const shown = proofs.filter((proof) => proof !== null);
  if (shown.length === 0) return terminal.print('');
  const wish = await terminal.read('[Enter] goes on, p shows the proof: ');
  terminal.print('');
  if (wish?.toLowerCase() === 'p') terminal.print(`${shown.map(printProof).join('\n')}\n`);
}

function printProof({ statement, claims }: ProofFragment): string {
  const lines = claims.flatMap(({ text, sources }) => [
    `   claim: ${text}`,
    ...sources.map(({ title, url }) => `      ${[title, url].filter(Boolean).join(', ')}`),
  ]);
  return [statement, ...lines].join('\n');
}
