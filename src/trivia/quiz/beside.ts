import type { FactPool } from '../pool/fact-pool.js';
import type { Gender } from '../pool/read-gender.js';
import type { Requirement } from '../right/requirement.js';
import type { Candidate } from '../templates/template.js';
import { genderOfName } from '../wording/given-names.js';

/** Says who may stand beside an answer, so that gender does not give it away. */
interface Beside {
  /** Whether nothing shows that somebody is of another gender than the answer. */
  admits(id: string): boolean;
  /** Whether choices still lack a woman. */
  lacksWoman(ids: readonly string[]): boolean;
  isWoman(id: string): boolean;
  /** The choices with the woman that they need first; undefined where they have none but must. */
  drawn(ids: readonly string[]): readonly string[] | undefined;
}

/** Questions whose choices are people and characters as they are seen: parts, and what parts are to each other. */
const ofParts: ReadonlySet<Requirement['kind']> = new Set([
  'plays',
  'isPlayedBy',
  'wasPlayedBy',
  'isTied',
]);

/**
 * Nobody is offered who is known to be of another gender than the answer, nor, where parts are asked
 * about, whose given name says so to a reader, who would rule them out. A woman among men would be
 * guessed by her name, so another stands beside her, or her part is not asked about. One stands beside
 * an answer of unknown gender as well, if there is one.
 */
export function createBeside(pool: FactPool, { answer, requirements }: Candidate): Beside {
  const isOfPart = requirements.some(({ kind }) => ofParts.has(kind));
  const genderOf = (id: string): Gender | undefined =>
    isOfPart ? seemingGender(pool, id) : pool.genderOf(id);
  const own = genderOf(answer);
  const needsWoman = isOfPart && own !== 'MALE';
  const isWoman = (id: string): boolean => genderOf(id) === 'FEMALE';
  return {
    admits: (id) => own === undefined || [undefined, own].includes(genderOf(id)),
    lacksWoman: (ids) => needsWoman && !ids.some(isWoman),
    isWoman,
    drawn(ids) {
      const woman = needsWoman ? ids.find(isWoman) : undefined;
      if (woman === undefined) return needsWoman && own === 'FEMALE' ? undefined : ids;
      return [woman, ...ids.filter((id) => id !== woman)];
    },
  };
}

/** What is stated, or what names say: that of the thing itself, or those of whoever plays it. */
function seemingGender(pool: FactPool, id: string): Gender | undefined {
  const known = pool.once('seeming genders', () => new Map<string, Gender | undefined>());
  if (!known.has(id)) known.set(id, pool.genderOf(id) ?? genderByNames(pool, id));
  return known.get(id);
}

function genderByNames(pool: FactPool, id: string): Gender | undefined {
  const own = genderOfName(pool.things.get(id)?.name ?? '');
  if (own !== undefined) return own;
  const performers = pool.partsAs(id).map(({ person }) => genderOfName(pool.thing(person).name));
  const [first, ...others] = new Set(performers);
  return others.length === 0 ? first : undefined;
}
