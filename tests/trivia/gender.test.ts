import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateQuiz, readPool } from '../../src/trivia/index.js';
import { genderOfLabel, readGender } from '../../src/trivia/pool/read-gender.js';
import { genderOfName } from '../../src/trivia/wording/given-names.js';
import { readSeed } from '../read-seed.js';

describe('the gender of a character', () => {
  const NOTHING = { gender: '', names: [], description: '' };

  it.each([
    [{ gender: 'female' }, 'FEMALE'],
    [{ gender: 'male, by his page', names: ['Lady Smith'] }, 'MALE'],
    [{ names: ['Mrs. Twombly'] }, 'FEMALE'],
    [{ names: ['The Bowery King'] }, 'MALE'],
    [{ names: ['Jack', "The Boatman's Wife"] }, 'FEMALE'],
    [{ description: 'The husband of Persephone, whom the Trainman serves.' }, 'MALE'],
    [{ description: "Mr. White's daughter and the woman whom Bond loves." }, 'FEMALE'],
    [{ description: 'A killer who has a brother to avenge.' }, undefined],
    [{ names: ['Kingsley Mann'], description: 'The captain of the Logos.' }, undefined],
    [{ names: ['Lady King'] }, undefined],
  ])('of %p is %p', (stated, expected) => {
    expect(readGender({ ...NOTHING, ...stated })).toBe(expected);
  });

  it.each([
    ['Bonnie Bedelia', 'FEMALE'],
    ['Carrie-Anne Moss', 'FEMALE'],
    ['Dr. Ana Stelline', 'FEMALE'],
    ['Marcus', 'MALE'],
    ['M. Emmet Walsh', 'MALE'],
    ['Robin Wright', undefined],
    ['Frankie Scott', undefined],
    ['K', undefined],
    ['', undefined],
  ])('is taken from the name %j as %p', (name, expected) => {
    expect(genderOfName(name)).toBe(expected);
  });

  it('is told by some relations', () => {
    expect(genderOfLabel('is an uncle of')).toBe('MALE');
    expect(genderOfLabel('is a daughter-in-law of')).toBe('FEMALE');
    expect(genderOfLabel('is a nephew or niece of')).toBeUndefined();
    expect(genderOfLabel('is a parent of')).toBeUndefined();
  });
});

/** Those whose choices are people and characters as they are seen. */
const KINDS = ['PERFORMER', 'CHARACTER', 'SHARED_CAST'] as const;

type Pool = Awaited<ReturnType<typeof readPool>>;

/** By facts, by its name, or by those of all who play it. */
function seemingGender(pool: Pool, id: string) {
  const players = pool.partsAs(id).map(({ person }) => genderOfName(pool.thing(person).name));
  const own = pool.genderOf(id) ?? genderOfName(pool.thing(id).name);
  return own ?? (new Set(players).size === 1 ? players[0] : undefined);
}

describe('the choices of a question', () => {
  it('are not given away by gender, as far as names or facts tell it', async () => {
    const plan = await readSeed();
    const store = createMemoryStore(plan);
    let women = 0;
    for (const { id: franchise } of plan.nodes.filter(({ type }) => type === 'Franchise')) {
      const pool = await readPool(store, { kind: 'franchise', franchise });
      for (const kind of KINDS) {
        for (const question of generateQuiz(pool, { seed: 'a', size: 50, kinds: [kind] })
          .questions) {
          const [own, ...others] = [
            question.choices[question.answer],
            ...question.choices.filter((_, index) => index !== question.answer),
          ].map((choice) => seemingGender(pool, choice?.id ?? ''));
          if (own === undefined) continue;
          expect(others.filter((other) => other !== undefined && other !== own)).toEqual([]);
          if (own === 'MALE') continue;
          expect(others).toContain('FEMALE');
          women++;
        }
      }
    }
    expect(women).toBeGreaterThan(50);
  });
});
