import { badUserInput } from '../../errors.js';
import type { Convert } from '../compiler.js';

export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

/** The conversion of a count within bounds; an explicit null counts as absent. */
export function toCount(name: string, { least, most, otherwise }: Bounds): Convert<number> {
  return (value) => {
    const count = value ?? otherwise;
    if (typeof count === 'number' && count >= least && count <= most) return count;
    throw badUserInput(`"${name}" takes a whole number from ${least} to ${most} and got ${count}.`);
  };
}
