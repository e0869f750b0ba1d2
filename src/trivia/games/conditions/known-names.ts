import type { FactPool } from '../../pool/fact-pool.js';
import { showsYear } from '../../templates/orders.js';
import { rememberedCharacters } from '../../templates/worth.js';
import type { MemberType } from './condition.js';

/** The people and characters whom players can be expected to know, and works whose names do not tell when they came out. */
export function isKnownName(pool: FactPool, type: MemberType): (id: string) => boolean {
  const characters = rememberedCharacters(pool);
  if (type === 'WORK') return (id) => !showsYear(pool, id);
  if (type === 'CHARACTER') return (id) => characters.has(id);
  return (id) =>
    pool.partsBy(id).some(({ character }) => character !== undefined && characters.has(character));
}
