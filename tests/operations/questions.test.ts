import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { readSeed } from '../read-seed.js';
import { createAnswerer } from './answer.js';
import { answersTo, recordAnswers, themes } from './questions.js';

/**
 * Set UPDATE_CASES=1 to write the answers; then have them formatted, compare what changed with the
 * sources, and only then keep it.
 */
let answer: ReturnType<typeof createAnswerer>;
beforeAll(async () => {
  answer = createAnswerer(await buildGraphQLSchema(), createMemoryStore(await readSeed()));
}, 60_000);

describe.each(themes)('questions about $name', (theme) => {
  if (process.env.UPDATE_CASES) {
    beforeAll(async () => {
      const answers: Record<string, unknown> = {};
      for (const question of theme.questions) {
        answers[question.name] = JSON.parse((await answer(question)).straight);
      }
      recordAnswers(theme, answers);
    });
  }

  it('are in words, and each has an answer', () => {
    for (const { words } of theme.questions) expect(words).toMatch(/^[A-Z].*\?$/);
    const names = theme.questions.map(({ name }) => name);
    expect(Object.keys(answersTo(theme))).toEqual(names);
  });

  it.each(theme.questions)('$words', async (question) => {
    const { straight } = await answer(question);
    expect(JSON.parse(straight)).toEqual(answersTo(theme)[question.name]);
  });
});
