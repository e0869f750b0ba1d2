import type { FactPool } from '../pool/fact-pool.js';
import type { Candidate } from '../templates/template.js';

/** Says who may stand beside an answer, so that gender does not give it away. */
interface Beside {
  /** Whether somebody is not known to be of another gender than the answer. */
  admits(id: string): boolean;
  /** Whether choices still lack a woman. */
  lacksWoman(ids: readonly string[]): boolean;
  isWoman(id: string): boolean;
  /** The choices with the woman that they need first; undefined where they have none but must. */
  drawn(ids: readonly string[]): readonly string[] | undefined;
}

/**
 * Nobody is offered who is known to be of another gender than the answer. Most casts are of men, and a
 * woman among three of them would be guessed by her name or her part. So where performers and their parts
 * are asked about, a woman stands beside one, and beside an answer of unknown gender if one is known.
 */
export function createBeside(pool: FactPool, { answer, requirements }: Candidate): Beside {
  const own = pool.genderOf(answer);
  const isOfPart = requirements.some(({ kind }) => kind === 'plays' || kind === 'isPlayedBy');
  const needsWoman = isOfPart && own !== 'MALE';
  const isWoman = (id: string): boolean => pool.genderOf(id) === 'FEMALE';
  return {
    admits: (id) => own === undefined || [undefined, own].includes(pool.genderOf(id)),
    lacksWoman: (ids) => needsWoman && !ids.some(isWoman),
    isWoman,
    drawn(ids) {
      const woman = needsWoman ? ids.find(isWoman) : undefined;
      if (woman === undefined) return isOfPart && own === 'FEMALE' ? undefined : ids;
      return [woman, ...ids.filter((id) => id !== woman)];
    },
  };
}
