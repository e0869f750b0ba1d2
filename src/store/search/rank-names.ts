import { searchWords } from '../../domain/search-words.js';
import { sortKey } from '../../domain/text.js';
import { sortNodes } from '../sort-nodes.js';
import { indexWords } from './word-index.js';

/** A name or alias of an entity; entities are numbers that ascend with their ids. */
export interface SearchName {
  readonly node: number;
  readonly text: string;
  readonly isAlias: boolean;
}

/** Among whom a text is looked for. */
interface Searched {
  readonly isWanted: (node: number) => boolean;
  /** How many edges start or end at a node. */
  readonly degree: (node: number) => number;
}

/** The entities that a text has found, best first. */
export interface RankedNames {
  readonly nodes: Int32Array;
  readonly score: (position: number) => number;
  /** The name or alias that matches best of the entity at a position. */
  readonly matched: (position: number) => string;
}

export type RankNames = (text: string, searched: Searched) => RankedNames;

/** More words than any name that is looked for has. */
const MAX_WORDS = 12;

/** The words of a text that are looked for. */
export function soughtWords(text: string): readonly string[] {
  return [...new Set(searchWords(text))].slice(0, MAX_WORDS);
}

/**
 * Makes what finds the entities that have all words of a text in their names, or where there is none,
 * those that have the most of them. The score is that of the best name, a little higher for entities
 * that more is known about; it depends on nothing but the name, the text and that. The names are to
 * stand in the order of entities, that which is to count among equals first.
 *
 * The first letter of a word begins names of half the entities there are. So what is found is noted in
 * arrays that are kept for it, a place for each name and entity, and blotted out when it has been read.
 */
export function createRanking(names: readonly SearchName[]): RankNames {
  const nodes = Int32Array.from(names, ({ node }) => node);
  const index = indexWords(names, ({ text }) => new Set(searchWords(text)));
  const aliases = Uint8Array.from(names, ({ isAlias }) => Number(isAlias));
  const nodeCount = (nodes.at(-1) ?? -1) + 1;
  const places = new Int32Array(names.length);
  /** Which of the words a name has, and an entity in any of its names, as bits. */
  const wordsOfName = new Uint16Array(names.length);
  const wordsOfNode = new Uint16Array(nodeCount);
  /** The summed weights of the words. */
  const weights = new Float64Array(names.length);

  /** Notes who has the words; gives the places of their names, ascending. */
  const note = (words: readonly string[], isWanted: Searched['isWanted']): Int32Array => {
    let count = 0;
    words.forEach((word, i) => {
      const bit = 1 << i;
      // What weighs most comes first, so that what is noted of a word stands.
      for (const { weight, start, end } of index.find(word, i === words.length - 1)) {
        for (let at = start; at < end; at++) {
          const place = index.items[at] as number;
          const known = wordsOfName[place] as number;
          if ((known & bit) !== 0) continue;
          const node = nodes[place] as number;
          if (!isWanted(node)) continue;
          if (known === 0) places[count++] = place;
          weights[place] = known === 0 ? weight : (weights[place] as number) + weight;
          wordsOfName[place] = known | bit;
          wordsOfNode[node] = (wordsOfNode[node] as number) | bit;
        }
      }
    });
    // Many are found again sooner than sorted.
    if (count > names.length / MANY) {
      count = 0;
      for (let place = 0; place < names.length; place++) {
        if (wordsOfName[place] !== 0) places[count++] = place;
      }
      return places.subarray(0, count);
    }
    const found = places.subarray(0, count);
    sortNodes(found, []);
    return found;
  };

  const forget = (found: Int32Array): void => {
    for (const place of found) {
      wordsOfName[place] = 0;
      wordsOfNode[nodes[place] as number] = 0;
    }
  };

  /** Between 0 and 1: how well the words match, how much of the name they are, and whether they are all of it. */
  const scoreOf = (place: number, sought: Sought): number => {
    const length = index.lengths[place] as number;
    const weight = weights[place] as number;
    const share = weight / sought.words.length;
    const coverage = Math.min(1, (BIT_COUNTS[wordsOfName[place] as number] as number) / length);
    // Only a name that has all the words as they are, and no others, need be looked at.
    const mayBeWhole = weight === sought.words.length && length === sought.length;
    const isWhole = mayBeWhole && sortKey((names[place] as SearchName).text) === sought.key;
    return share * (0.8 + 0.2 * coverage) * (isWhole ? 1 : 0.98) * (aliases[place] ? 0.995 : 1);
  };

  return (text, { isWanted, degree }) => {
    const sought = readSought(text);
    const found = note(sought.words, isWanted);
    let most = 0;
    for (const place of found) {
      most = Math.max(most, BIT_COUNTS[wordsOfNode[nodes[place] as number] as number] as number);
    }
    // Of each entity itself, the score that its best name has, in millionths, and the place of that.
    const best = {
      nodes: new Int32Array(found.length),
      points: new Int32Array(found.length),
      places: new Int32Array(found.length),
    };
    let count = 0;
    let bestScore = 0;
    for (const place of found) {
      const node = nodes[place] as number;
      if ((BIT_COUNTS[wordsOfNode[node] as number] as number) < most) continue;
      const score = scoreOf(place, sought);
      if (count === 0 || best.nodes[count - 1] !== node) best.nodes[count++] = node;
      else if (score <= bestScore) continue;
      bestScore = score;
      best.points[count - 1] = pointsOf(score, degree(node));
      best.places[count - 1] = place;
    }
    forget(found);
    const order = new Int32Array(count);
    for (let i = 0; i < count; i++) order[i] = i;
    sortNodes(order, [{ ranks: { of: best.points, last: POINTS }, descending: true }]);
    const at = (position: number): number => order[position] as number;
    return {
      nodes: order.map((i) => best.nodes[i] as number),
      score: (position) => (best.points[at(position)] as number) / POINTS,
      matched: (position) => (names[best.places[at(position)] as number] as SearchName).text,
    };
  };
}

/** A text as it is looked for. */
interface Sought {
  readonly words: readonly string[];
  /** How many distinct words it has, those that are not looked for among them. */
  readonly length: number;
  readonly key: string;
}

function readSought(text: string): Sought {
  return {
    words: soughtWords(text),
    length: new Set(searchWords(text)).size,
    key: sortKey(text),
  };
}

/** One of so many. */
const MANY = 16;
const POINTS = 1_000_000;

/** Three decimals say how well the name matches, three more how connected the entity is; below 1. */
function pointsOf(score: number, degree: number): number {
  const connected = Math.floor((999 * degree) / (degree + 20));
  return Math.round(score * 999) * 1_000 + connected;
}

/** How many bits each number has. */
const BIT_COUNTS = Uint8Array.from({ length: 1 << MAX_WORDS }, (_, bits) => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
});
