import { randomBytes } from 'node:crypto';

const BYTES = 9;

/** A seed for who names none: short enough to be copied, and never drawn twice. */
export function newSeed(): string {
  return randomBytes(BYTES).toString('base64url');
}
