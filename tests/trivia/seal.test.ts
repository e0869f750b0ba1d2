import fc from 'fast-check';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { generateQuiz, questionKinds, readPool } from '../../src/trivia/index.js';
import { createSeal } from '../../src/trivia/seal/seal.js';
import { sealQuestion } from '../../src/trivia/serve/sealed-question.js';
import { readSeed } from '../read-seed.js';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const label = { of: 'question', version: 'v1' };

function sealAt(now: () => number, fill = 1) {
  return createSeal({ secret: new Uint8Array(32).fill(fill), now });
}

describe('a seal', () => {
  it('opens what it has sealed, on every server with its secret', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (contents) => {
        const token = await sealAt(() => START).seal(label, contents);
        expect(await sealAt(() => START).open(label, token)).toEqual(
          JSON.parse(JSON.stringify(contents)),
        );
      }),
    );
  });

  it('makes tokens of one length, whatever they say', async () => {
    const seal = sealAt(() => START);
    const short = await seal.seal(label, { answer: 0 });
    const long = await seal.seal(label, { answer: 1, text: 'Keanu Reeves plays John Wick.' });
    expect(long).toHaveLength(short.length);
    expect(await seal.seal(label, { answer: 0 })).not.toBe(short);
  });

  it('opens them for an hour', async () => {
    let now = START;
    const seal = sealAt(() => now);
    const token = await seal.seal(label, 'a');
    now = START + HOUR - 1_000;
    expect(await seal.open(label, token)).toBe('a');
    now = START + HOUR;
    await expect(seal.open(label, token)).rejects.toThrow('The token has expired');
  });

  it('refuses what another server has sealed, or for something else, or of other data', async () => {
    const seal = sealAt(() => START);
    const token = await seal.seal(label, 'a');
    const refused = { code: 'BAD_USER_INPUT' };
    await expect(sealAt(() => START, 2).open(label, token)).rejects.toMatchObject(refused);
    await expect(seal.open({ ...label, of: 'grid' }, token)).rejects.toMatchObject(refused);
    await expect(seal.open({ ...label, version: 'v2' }, token)).rejects.toMatchObject(refused);
  });

  it('refuses whatever is changed in a token', async () => {
    const seal = sealAt(() => START);
    const token = await seal.seal(label, 'a');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 2),
        fc.constantFrom(...'Ab0-_.é '),
        async (at, letter) => {
          fc.pre(token[at] !== letter);
          const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
          await expect(seal.open(label, changed)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        },
      ),
    );
  });

  it('refuses any other text', async () => {
    const seal = sealAt(() => START);
    const part = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        await expect(seal.open(label, parts.join('.'))).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
        });
      }),
    );
  });

  it('makes tokens of questions that tell nothing by their length, whichever choice is right', async () => {
    const seal = sealAt(() => START);
    const store = createMemoryStore(await readSeed());
    const pool = await readPool(store, { kind: 'franchise', franchise: 'franchise/john-wick' });
    const lengths = new Set<number>();
    for (const kind of questionKinds) {
      for (const question of generateQuiz(pool, { seed: 'a', size: 20, kinds: [kind] }).questions) {
        for (const answer of question.choices.keys()) {
          for (const form of ['CHOICE', 'TEXT'] as const) {
            const token = await sealQuestion(seal, { ...question, answer }, form, pool.version);
            lengths.add(token.length);
          }
        }
      }
    }
    expect([...lengths]).toEqual([expect.any(Number)]);
  });
});
