import { searchWords } from '../../domain/search-words.js';
import { sortKey } from '../../domain/text.js';
import type { SearchIndex, SearchText } from './search-index.js';

/** An entity that a text has found. */
export interface RankedName {
  readonly node: number;
  /** The name or alias that matches best. */
  readonly text: string;
  readonly score: number;
}

/** What a search is made in. */
export interface Searched {
  readonly index: SearchIndex;
  readonly isWanted: (node: number) => boolean;
  /** How many edges start or end at a node. */
  readonly degree: (node: number) => number;
}

/** More words than any name that is looked for has. */
const MAX_WORDS = 12;

/** The words of a text that are looked for. */
export function soughtWords(text: string): readonly string[] {
  return [...new Set(searchWords(text))].slice(0, MAX_WORDS);
}

/**
 * Finds the entities that have all words of a text in their names, or where there is none, those
 * that have the most of them. The score is that of the best name, a little higher for entities that
 * more is known about; it depends on nothing but the name, the text and that.
 */
export function rankNames(
  text: string,
  { index, isWanted, degree }: Searched,
): readonly RankedName[] {
  const words = soughtWords(text);
  const found = findWords(index, words, isWanted);
  const most = Math.max(0, ...new Set([...found.nodes.values()].map(countBits)));
  const sought = sortKey(text);
  const best = new Map<number, Match>();
  for (const [place, { weight, bits }] of found.texts) {
    const searched = index.texts[place] as SearchText;
    if (countBits(found.nodes.get(searched.node) ?? 0) < most) continue;
    const share = weight / words.length;
    const match = { place, score: scoreOf(searched, share, countBits(bits), sought) };
    if (isBetter(match, best.get(searched.node))) best.set(searched.node, match);
  }
  return [...best]
    .map(([node, { place, score }]) => ({
      node,
      text: (index.texts[place] as SearchText).text,
      score: withDegree(score, degree(node)),
    }))
    .sort((a, b) => b.score - a.score || a.node - b.node);
}

interface Match {
  readonly place: number;
  readonly score: number;
}

/** Of two names that match equally well, the one that is listed first stands for the entity. */
function isBetter(match: Match, other: Match | undefined): boolean {
  if (other === undefined) return match.score > 0;
  return match.score > other.score || (match.score === other.score && match.place < other.place);
}

interface Found {
  /** Summed weights of the words by text, and which of the words it has, as bits. */
  readonly texts: ReadonlyMap<number, { readonly weight: number; readonly bits: number }>;
  /** Which of the words an entity has in any of its names. */
  readonly nodes: ReadonlyMap<number, number>;
}

function findWords(
  index: SearchIndex,
  words: readonly string[],
  isWanted: (node: number) => boolean,
): Found {
  const texts = new Map<number, { weight: number; bits: number }>();
  const nodes = new Map<number, number>();
  words.forEach((word, i) => {
    for (const [place, weight] of index.find(word, i === words.length - 1)) {
      const { node } = index.texts[place] as SearchText;
      if (!isWanted(node)) continue;
      const bit = 1 << i;
      const known = texts.get(place);
      if (known === undefined) texts.set(place, { weight, bits: bit });
      else {
        known.weight += weight;
        known.bits |= bit;
      }
      nodes.set(node, (nodes.get(node) ?? 0) | bit);
    }
  });
  return { texts, nodes };
}

/** Between 0 and 1: how well the words match, how much of the name they are, and whether they are all of it. */
function scoreOf(searched: SearchText, share: number, hits: number, sought: string): number {
  const coverage = Math.min(1, hits / searched.length);
  const whole = sortKey(searched.text) === sought ? 1 : 0.98;
  const own = searched.isAlias ? 0.995 : 1;
  return share * (0.8 + 0.2 * coverage) * whole * own;
}

/** Three decimals say how well the name matches, three more how connected the entity is; below 1. */
function withDegree(score: number, degree: number): number {
  const connected = Math.floor((999 * degree) / (degree + 20));
  return (Math.round(score * 999) * 1_000 + connected) / 1_000_000;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
