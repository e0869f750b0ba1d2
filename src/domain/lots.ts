import { hash } from 'node:crypto';
import type { GraphNode } from './graph.js';
import { groupBy } from './group-by.js';
import { drawnBelow, type Random } from './random.js';
import { type EntityType, entityTypes } from './type-names.js';

/*
 * A lot is a number that finds one entity, so that entities can be drawn at random. The hash of its id
 * puts each entity into one of the buckets of its type; a lot is made of type, bucket and place in the
 * bucket. The sizes of buckets are kept with the statistics of a graph, so any whole number below the
 * number of entities leads to exactly one lot, without a count from the first entity to it. Places among
 * all entities of a type would do as well, but half of them would change whenever one entity is added;
 * here those behind it in its bucket do.
 */

/** The least that the buckets of a type hold on average, once there are several; the most is twice as much. */
const BUCKET_SIZE = 8;
const HASH_DIGITS = 5;
/** How many buckets a type may have, and how many entities a bucket. */
const MAX_BUCKETS = 16 ** HASH_DIGITS;
const MAX_PLACES = 2 ** 12;
const LOTS_PER_TYPE = MAX_BUCKETS * MAX_PLACES;

/** Gives every entity its lot. */
export function assignLots(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const byType = groupBy(nodes, ({ type }) => type);
  const lots = new Map(entityTypes.flatMap((type) => [...lotsOf(type, byType.get(type) ?? [])]));
  return nodes.map((node) => {
    const lot = lots.get(node.id);
    return lot === undefined ? node : { ...node, properties: { ...node.properties, lot } };
  });
}

function* lotsOf(type: EntityType, members: readonly GraphNode[]): Generator<[string, number]> {
  const width = MAX_BUCKETS / bucketCount(members.length);
  const hashed = members.map(({ id }) => ({ id, hash: hash('sha256', id) }));
  // Where the number of buckets doubles, those in the first half of a bucket keep their lots.
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  let [bucket, place] = [-1, 0];
  for (const { id, hash: digits } of hashed) {
    const own = Math.floor(Number.parseInt(digits.slice(0, HASH_DIGITS), 16) / width);
    [bucket, place] = [own, own === bucket ? place + 1 : 0];
    yield [id, firstLot(type) + own * width * MAX_PLACES + place];
  }
}

function bucketCount(members: number): number {
  const doubled = Math.floor(Math.log2(Math.max(1, members / BUCKET_SIZE)));
  return Math.min(MAX_BUCKETS, 2 ** doubled);
}

/** A lot that an entity of a type may have. */
export function drawLot(type: EntityType, random: Pick<Random, 'below'>): number {
  return firstLot(type) + random.below(LOTS_PER_TYPE);
}

function firstLot(type: EntityType): number {
  return entityTypes.indexOf(type) * LOTS_PER_TYPE;
}

/** How many entities each bucket of a type holds, by the lots of all of them; none where there are no lots. */
export function bucketSizes(lots: readonly number[]): readonly number[] {
  if (lots.length === 0) return [];
  const sizes = new Array<number>(bucketCount(lots.length)).fill(0);
  for (const lot of lots) {
    const bucket = Math.floor((lot % LOTS_PER_TYPE) / (LOTS_PER_TYPE / sizes.length));
    sizes[bucket] = (sizes[bucket] as number) + 1;
  }
  return sizes;
}

/** An entity by its place among all entities of its type, ordered by lot. */
export interface Place {
  readonly type: EntityType;
  readonly at: number;
}

/** Draws different entities of some types, each as likely as the others. */
export function drawPlaces(
  countOf: (type: EntityType) => number,
  types: readonly EntityType[],
  count: number,
  random: Pick<Random, 'below'>,
): readonly Place[] {
  const counted = entityTypes
    .filter((type) => types.includes(type))
    .map((type) => [type, countOf(type)] as const);
  const places: Place[] = [];
  for (const number of drawnBelow(
    counted.reduce((sum, [, size]) => sum + size, 0),
    random,
  )) {
    if (places.length >= count) break;
    let at = number;
    for (const [type, size] of counted) {
      if (at < size) {
        places.push({ type, at });
        break;
      }
      at -= size;
    }
  }
  return places;
}

/** The lots at some places, by the sizes of the buckets of each type. */
export function lotsAt(
  places: readonly Place[],
  sizesOf: (type: EntityType) => readonly number[],
): readonly number[] {
  const ends = new Map<EntityType, Int32Array>();
  return places.map(({ type, at }) => {
    const known = ends.get(type) ?? runningSums(sizesOf(type));
    ends.set(type, known);
    const bucket = firstBeyond(known, at);
    const place = at - (known[bucket - 1] ?? 0);
    return firstLot(type) + bucket * (LOTS_PER_TYPE / known.length) + place;
  });
}

function runningSums(sizes: readonly number[]): Int32Array {
  let sum = 0;
  return Int32Array.from(sizes, (size) => {
    sum += size;
    return sum;
  });
}

/** The first of some ascending numbers that is greater than one. */
function firstBeyond(ascending: Int32Array, number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
