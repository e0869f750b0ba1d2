import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateQuiz, questionKinds, readPool } from '../../src/trivia/index.js';
import { genderOfLabel, readGender } from '../../src/trivia/pool/read-gender.js';
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

  it('is told by some relations', () => {
    expect(genderOfLabel('is an uncle of')).toBe('MALE');
    expect(genderOfLabel('is a daughter-in-law of')).toBe('FEMALE');
    expect(genderOfLabel('is a nephew or niece of')).toBeUndefined();
    expect(genderOfLabel('is a parent of')).toBeUndefined();
  });
});

describe('the choices of a question', () => {
  it('are not given away by gender, as far as it is known', async () => {
    const plan = await readSeed();
    const store = createMemoryStore(plan);
    let women = 0;
    for (const { id: franchise } of plan.nodes.filter(({ type }) => type === 'Franchise')) {
      const pool = await readPool(store, { kind: 'franchise', franchise });
      for (const kind of questionKinds) {
        for (const question of generateQuiz(pool, { seed: 'a', size: 50, kinds: [kind] })
          .questions) {
          const [own, ...others] = [
            question.choices[question.answer],
            ...question.choices.filter((_, index) => index !== question.answer),
          ].map((choice) => pool.genderOf(choice?.id ?? ''));
          if (own === undefined) continue;
          expect(others.filter((other) => other !== undefined && other !== own)).toEqual([]);
          if (own === 'MALE' || !['PERFORMER', 'CHARACTER', 'SHARED_CAST'].includes(kind)) continue;
          expect(others).toContain('FEMALE');
          women++;
        }
      }
    }
    expect(women).toBeGreaterThan(20);
  });
});
