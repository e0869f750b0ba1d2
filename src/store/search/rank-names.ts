import { indexedWords, searchWords } from '../../domain/search-words.js';
import { titleForm } from '../../domain/title-form.js';
import { sortNodes } from '../sort-nodes.js';
import { createBestNames } from './best-names.js';
import { findWord } from './find-word.js';
import { indexWords } from './word-index.js';

/** A name or alias of an entity; entities are numbers that ascend with their ids. */
export interface SearchName {
  readonly node: number;
  readonly text: string;
  readonly isAlias: boolean;
}

/** The entities to search. */
interface Searched {
  readonly isWanted: (node: number) => boolean;
  /** How many edges start or end at a node. */
  readonly degree: (node: number) => number;
  /** Those that the text is an id of, here or elsewhere; ascending. */
  readonly identified: readonly number[];
}

/** The entities that match a text, best first. */
export interface RankedNames {
  readonly nodes: Int32Array;
  readonly score: (position: number) => number;
  /** The name or alias by which the entity at a position matches best. */
  readonly matched: (position: number) => string;
}

export type RankNames = (text: string, searched: Searched) => RankedNames;

/** More words than anyone types to find a name. */
const MAX_WORDS = 12;

/** The words of a text that are searched for. */
export function soughtWords(text: string): readonly string[] {
  return [...new Set(searchWords(text))].slice(0, MAX_WORDS);
}

/**
 * Makes the function that finds the entities which have all words of a text in their names or,
 * where there are none, those which have the most; entities that lack one word more come after them,
 * and entities that the text is an id of come first. An entity has the score of its best name, raised
 * a little where more is known about it; the score depends on nothing else. `names` must be in the
 * order of entities, and of equally good names of an entity the first counts.
 *
 * The first letter of a word begins names of half of all entities. So matches are noted in arrays
 * that are allocated once, with an entry for each name and entity, and are cleared when they have
 * been read.
 */
export function createRanking(names: readonly SearchName[]): RankNames {
  const nodes = Int32Array.from(names, ({ node }) => node);
  const wordIndex = indexWords(names, ({ text }) => indexedWords(text));
  const lengths = Int32Array.from(names, ({ text }) => new Set(searchWords(text)).size);
  const aliases = Uint8Array.from(names, ({ isAlias }) => Number(isAlias));
  const nodeCount = (nodes.at(-1) ?? -1) + 1;
  const entries = new Int32Array(names.length);
  /** The words found in a name, and in any name of an entity, as bits. */
  const wordsOfName = new Uint16Array(names.length);
  const wordsOfNode = new Uint16Array(nodeCount);
  /** The sum of the weights of these words. */
  const weights = new Float64Array(names.length);

  /** Notes which names have the words; returns the indexes of these names, ascending. */
  const note = (words: readonly string[], isWanted: Searched['isWanted']): Int32Array => {
    let count = 0;
    words.forEach((_word, i) => {
      const bit = 1 << i;
      // Matches come in descending weight, so the first one noted for a word is its best.
      for (const { weight, start, end } of findWord(wordIndex, words, i)) {
        for (let at = start; at < end; at++) {
          const entry = wordIndex.items[at] as number;
          const known = wordsOfName[entry] as number;
          if ((known & bit) !== 0) continue;
          const node = nodes[entry] as number;
          if (!isWanted(node)) continue;
          if (known === 0) entries[count++] = entry;
          weights[entry] = known === 0 ? weight : (weights[entry] as number) + weight;
          wordsOfName[entry] = known | bit;
          wordsOfNode[node] = (wordsOfNode[node] as number) | bit;
        }
      }
    });
    // Many matches are collected again faster than sorted.
    if (count > names.length / MANY) {
      count = 0;
      for (let entry = 0; entry < names.length; entry++) {
        if (wordsOfName[entry] !== 0) entries[count++] = entry;
      }
      return entries.subarray(0, count);
    }
    const found = entries.subarray(0, count);
    sortNodes(found, []);
    return found;
  };

  const forget = (found: Int32Array): void => {
    for (const entry of found) {
      wordsOfName[entry] = 0;
      wordsOfNode[nodes[entry] as number] = 0;
    }
  };

  /** From 0 to 1, by how well the words match, and whether they are all of the name. */
  const scoreOf = (entry: number, sought: Sought): number => {
    const length = lengths[entry] as number;
    const weight = weights[entry] as number;
    const share = weight / sought.words.length;
    const coverage = Math.min(1, (BIT_COUNTS[wordsOfName[entry] as number] as number) / length);
    // Only a name that has exactly these words can be equal to the text.
    const mayBeWhole = weight === sought.words.length && length === sought.length;
    const isWhole = mayBeWhole && titleForm((names[entry] as SearchName).text) === sought.form;
    return share * (0.8 + 0.2 * coverage) * (isWhole ? 1 : 0.98) * (aliases[entry] ? 0.995 : 1);
  };

  return (text, { isWanted, degree, identified }) => {
    const sought = readSought(text);
    const found = note(sought.words, isWanted);
    const hits = (node: number): number => BIT_COUNTS[wordsOfNode[node] as number] as number;
    let most = 0;
    for (const entry of found) most = Math.max(most, hits(nodes[entry] as number));
    const best = createBestNames(found.length + identified.length);
    let nextIdentified = 0;
    /** Adds the entities that the text is an id of and that come before a node. */
    const addIdentified = (before: number): void => {
      for (; (identified[nextIdentified] ?? before) < before; nextIdentified++) {
        const node = identified[nextIdentified] as number;
        if (isWanted(node)) best.add(node, POINTS, NO_NAME);
      }
    };
    for (const entry of found) {
      const node = nodes[entry] as number;
      const lacking = most - hits(node);
      if (lacking > 1) continue;
      addIdentified(node);
      if (identified[nextIdentified] === node) continue;
      const score = scoreOf(entry, sought);
      best.add(node, pointsOf(lacking === 0 ? 0.5 + score / 2 : score / 2, degree(node)), entry);
    }
    addIdentified(Number.POSITIVE_INFINITY);
    forget(found);
    const { count } = best;
    const order = new Int32Array(count);
    for (let i = 0; i < count; i++) order[i] = i;
    sortNodes(order, [{ ranks: { of: best.points, last: POINTS }, descending: true }]);
    const at = (position: number): number => order[position] as number;
    return {
      nodes: order.map((i) => best.nodes[i] as number),
      score: (position) => (best.points[at(position)] as number) / POINTS,
      matched: (position) => names[best.entries[at(position)] as number]?.text ?? text,
    };
  };
}

/** A text that is searched for. */
interface Sought {
  readonly words: readonly string[];
  /** The number of distinct words, including any beyond those that are searched for. */
  readonly length: number;
  readonly form: string;
}

function readSought(text: string): Sought {
  return {
    words: soughtWords(text),
    length: new Set(searchWords(text)).size,
    form: titleForm(text),
  };
}

/** The share of all names, as 1 in 16, that counts as many. */
const MANY = 16;
/** For what is found by its id. */
const NO_NAME = -1;
const POINTS = 1_000_000;

/** Three decimals for how well the name matches, three more for how connected the entity is. */
function pointsOf(score: number, degree: number): number {
  const connected = Math.floor((999 * degree) / (degree + 20));
  return Math.round(score * 999) * 1_000 + connected;
}

/** The number of set bits in each number. */
const BIT_COUNTS = Uint8Array.from({ length: 1 << MAX_WORDS }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
});
