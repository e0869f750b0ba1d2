import fc from 'fast-check';
import { isHigh, orderedForm, plainForm } from '../../src/domain/ordered-form.js';

/** From all planes, with the boundaries of the characters that are spelled out and of their spelling. */
const unit = fc.oneof(
  fc.constantFrom('a', 'b', '\uac00', '\ud7af', '\ud7b0', '\ud7ef', '\ud7f0', '\ud7f4', '\ud7ff'),
  fc.constantFrom('\ue000', '\ufa11', '\uffff', '\u{10000}', '\u{1f3ac}', '\u{10ffff}'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const text = fc.string({ unit, maxLength: 6 });
const bytes = (a: string): Buffer => Buffer.from(a);
/** Texts with a part of them, and with another text. */
const textAndPart = fc
  .tuple(text, text, text, text)
  .map(([a, b, c, other]) => [a + b + c, b, other]);

describe('the ordered form', () => {
  test('sorts by code unit as texts do by code point', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [orderedForm(a), orderedForm(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(Buffer.compare(bytes(a), bytes(b)));
      }),
    );
  });

  test('can be read back', () => {
    fc.assert(fc.property(text, (a) => expect(plainForm(orderedForm(a))).toBe(a)));
  });

  test('sorts by code point as texts do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const compared = Buffer.compare(bytes(orderedForm(a)), bytes(orderedForm(b)));
        expect(compared).toBe(Buffer.compare(bytes(a), bytes(b)));
      }),
    );
  });

  test('contains, starts and ends with the forms of just what the text does', () => {
    fc.assert(
      fc.property(textAndPart, ([whole = '', ...parts]) => {
        for (const part of parts) {
          const [form, formOfPart] = [orderedForm(whole), orderedForm(part)];
          expect(form.includes(formOfPart)).toBe(whole.includes(part));
          expect(form.startsWith(formOfPart)).toBe(whole.startsWith(part));
          expect(form.endsWith(formOfPart)).toBe(whole.endsWith(part));
        }
      }),
    );
  });

  test('is the text itself if that has no high character', () => {
    fc.assert(fc.property(text, (a) => expect(orderedForm(a) === a).toBe(!isHigh(a))));
  });

  test.each(['John Wick', 'Ángström', 'Война и мир', '東京', '서울', ''])(
    'leaves "%s" as it is',
    (a) => expect(orderedForm(a)).toBe(a),
  );
});

describe('a text with high characters', () => {
  test('compares with one without by code unit as by code point', () => {
    const low = text.filter((a) => !isHigh(a));
    fc.assert(
      fc.property(low, text, (a, b) => {
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(Buffer.compare(bytes(a), bytes(b)));
      }),
    );
  });
});
