import fc from 'fast-check';
import { indexedWords, numberIn, searchWords } from '../../../src/domain/search-words.js';
import { titleForm } from '../../../src/domain/title-form.js';
import {
  createRanking,
  type SearchName,
  soughtWords,
} from '../../../src/store/search/rank-names.js';

/** Words of few letters, many of which begin others or are a typo or two apart. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '𝐚'),
  minLength: 1,
  maxLength: 8,
});
const text = fc.oneof(
  { weight: 9, arbitrary: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')) },
  fc.constantFrom(
    ...['The A', 'a an the', "b'c", 'A B C', 'a-b', 'A&B', '—', 'ab '.repeat(5)],
    ...['a b c ab bc ca abc', 'a 2', 'a II', 'two', 'ab 12', '12', 'b v', '七人の侍', '侍', '人の'],
  ),
  fc.array(word, { minLength: 11, maxLength: 15 }).map((words) => words.join(' ')),
);
const entity = fc.record({
  names: fc.array(text, { minLength: 1, maxLength: 3 }),
  hasName: fc.boolean(),
  degree: fc.nat(50),
  isWanted: fc.boolean(),
  isIdentified: fc.integer({ max: 9, min: 0 }).map((draw) => draw === 0),
});

it('finds what comparing all words finds, in the same order', () => {
  const property = fc.property(
    fc.array(entity, { maxLength: 40, size: 'max' }),
    fc.array(text, { minLength: 1, maxLength: 4 }),
    (entities, texts) => {
      const names = entities.flatMap((each, node) =>
        each.names.map(
          (name, i): SearchName => ({
            node,
            text: name,
            isAlias: i > 0 || !each.hasName,
          }),
        ),
      );
      const degree = (node: number): number => entities[node]?.degree ?? 0;
      const isWanted = (node: number): boolean => entities[node]?.isWanted === true;
      const identified = entities.flatMap((each, node) => (each.isIdentified ? [node] : []));
      const rank = createRanking(names);
      // A search must not leave anything behind that affects the next.
      for (const sought of texts) {
        const { nodes, score, matched } = rank(sought, { degree, isWanted, identified });
        const found = [...nodes].map((node, at) => ({
          node,
          score: score(at),
          matched: matched(at),
        }));
        const wanted = names.filter(({ node }) => isWanted(node));
        const known = identified.filter(isWanted);
        expect(found).toEqual(lookThrough(wanted, sought, degree, known));
      }
    },
  );
  fc.assert(property, { numRuns: 100 });
});

interface Found {
  readonly node: number;
  readonly score: number;
  readonly matched: string;
}

/** Compares each word with each word. */
function lookThrough(
  names: readonly SearchName[],
  sought: string,
  degree: (node: number) => number,
  identified: readonly number[],
): readonly Found[] {
  const words = soughtWords(sought);
  const known = new Map<string, readonly number[]>();
  const weightsOf = (name: string): readonly number[] => {
    const weights =
      known.get(name) ??
      words.map((_one, i) =>
        Math.max(0, ...[...indexedWords(name)].map((other) => weightAt(words, i, other))),
      );
    known.set(name, weights);
    return weights;
  };
  const hitsOf = (node: number): number =>
    words.filter((_word, i) =>
      names.some((name) => name.node === node && Number(weightsOf(name.text)[i]) > 0),
    ).length;
  const nodes = [...new Set(names.map(({ node }) => node))];
  const most = Math.max(1, ...nodes.map(hitsOf));
  return [
    ...identified.map((node) => ({ node, score: 1, matched: sought })),
    ...nodes
      .filter((node) => !identified.includes(node))
      .filter((node) => hitsOf(node) > 0 && hitsOf(node) >= most - 1)
      .map((node): Found => {
        const own = names.filter((name) => name.node === node);
        const tier = hitsOf(node) === most ? 0.5 : 0;
        const scores = own.map((name) =>
          Math.round((tier + scoreOf(name, sought, weightsOf(name.text)) / 2) * 999),
        );
        const best = Math.max(...scores);
        const connected = Math.floor((999 * degree(node)) / (degree(node) + 20));
        return {
          node,
          score: (best * 1_000 + connected) / 1_000_000,
          matched: String(own[scores.indexOf(best)]?.text),
        };
      }),
  ].sort((a, b) => b.score - a.score || a.node - b.node);
}

/** How well the word at a place, or it and a neighbour together, is a word of a name. */
function weightAt(words: readonly string[], at: number, other: string): number {
  const word = String(words[at]);
  const [before, after] = [words[at - 1], words[at + 1]];
  return Math.max(
    weightOf(word, other, after === undefined),
    numberIn(word) === other ? 0.97 : 0,
    before === undefined ? 0 : 0.95 * wholeWeight(before + word, other, after === undefined),
    after === undefined ? 0 : 0.95 * wholeWeight(word + after, other, at + 2 === words.length),
  );
}

function wholeWeight(sought: string, word: string, mayBegin: boolean): number {
  if (sought === word) return 1;
  if (!mayBegin || !word.startsWith(sought)) return 0;
  return 0.8 + 0.15 * (sought.length / word.length);
}

function scoreOf(name: SearchName, sought: string, weights: readonly number[]): number {
  const share = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const hits = weights.filter((weight) => weight > 0).length;
  const coverage = Math.min(1, hits / new Set(searchWords(name.text)).size);
  const whole = titleForm(name.text) === titleForm(sought) ? 1 : 0.98;
  return share * (0.8 + 0.2 * (coverage || 0)) * whole * (name.isAlias ? 0.995 : 1);
}

function weightOf(sought: string, word: string, isLast: boolean): number {
  const whole = wholeWeight(sought, word, sought.length > 1 || isLast);
  if (whole > 0) return whole;
  if (/^\p{N}+$|[七人の侍]/u.test(sought)) return 0;
  const { length } = sought;
  const edits = editsBetween(sought, word);
  const typos = length > 3 && edits === 2 && isSwap(sought, word) ? 1 : edits;
  if (typos > (length < 3 ? 0 : length < 6 ? 1 : 2)) return 0;
  return 0.6 * (1 - typos / Math.max(length, word.length));
}

/** The number of letters left out, put in or replaced. */
function editsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = Number(above[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, Number(above[j]) + 1, Number(row[j - 1]) + 1));
    }
    above = row;
  }
  return Number(above.at(-1));
}

function isSwap(a: string, b: string): boolean {
  return [...Array(a.length - 1).keys()].some(
    (i) => `${a.slice(0, i)}${a[i + 1]}${a[i]}${a.slice(i + 2)}` === b,
  );
}
