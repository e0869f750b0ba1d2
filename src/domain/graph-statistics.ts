import { createDegreeCounter } from './degree-counter.js';
import type { Graph, GraphNode, PropertyValue } from './graph.js';
import { columnOf, graphModel } from './graph-model.js';
import { createGraphReader } from './graph-reader.js';
import { bucketSizes } from './lots.js';
import { type ConcreteType, concreteTypes } from './type-names.js';

/**
 * The size of a graph, in the numbers that costs are predicted from. They are kept with the data, so that
 * every store predicts the same.
 */
export type GraphStatistics = Readonly<Partial<Record<ConcreteType, TypeStatistics>>>;

interface TypeStatistics {
  readonly count: number;
  /** How many nodes each link leads to from one of them; links that lead nowhere are left out. */
  readonly links: Readonly<Record<string, Spread>>;
  /** The links that lead to no node from two of them; absent where there are none. */
  readonly once?: readonly string[];
  /** How many characters each property prints as; those without a value are left out. */
  readonly lengths: Readonly<Record<string, Spread>>;
  /** How many entities each bucket of lots holds; absent where there are no lots. */
  readonly buckets?: readonly number[];
}

/** The sum of some numbers, the sum of their squares, and the greatest. */
export type Spread = readonly [sum: number, squares: number, most: number];

const NO_STATISTICS: GraphStatistics = Object.freeze({});
const NO_SPREAD: Spread = Object.freeze([0, 0, 0] as const);

/** Counts a whole graph, derived edges included. */
export function measureGraph(graph: Graph): GraphStatistics {
  const reader = createGraphReader(graph);
  const degreesOf = createDegreeCounter(reader);
  const measured = concreteTypes.flatMap((type): readonly [ConcreteType, TypeStatistics][] => {
    const nodes = reader.nodesOf(type);
    if (nodes.length === 0) return [];
    const links = spreads(
      graphModel[type].links,
      (link) => degreesOf(link).get(type)?.degrees ?? [],
    );
    const once = Object.keys(links).filter((name) => {
      const link = graphModel[type].links[name];
      return link !== undefined && degreesOf(link).get(type)?.isOnce === true;
    });
    const lengths = measureLengths(type, nodes);
    const buckets = measureBuckets(nodes);
    return [
      [
        type,
        {
          count: nodes.length,
          links,
          ...(once.length > 0 && { once }),
          lengths,
          ...(buckets.length > 0 && { buckets }),
        },
      ],
    ];
  });
  return Object.fromEntries(measured);
}

function measureBuckets(nodes: readonly GraphNode[]): readonly number[] {
  return bucketSizes(
    nodes.flatMap(({ properties: { lot } }) => (typeof lot === 'number' ? [lot] : [])),
  );
}

/** Reads statistics from JSON; nothing is known about a graph that has none. */
export function readStatistics(text: unknown): GraphStatistics {
  return typeof text === 'string' ? (JSON.parse(text) as GraphStatistics) : NO_STATISTICS;
}

/** One spread for several sets of nodes. */
export function joinSpreads(spreads: readonly Spread[]): Spread {
  return spreads.reduce(
    ([sum, squares, most], other) => [sum + other[0], squares + other[1], Math.max(most, other[2])],
    NO_SPREAD,
  );
}

function measureLengths(
  type: ConcreteType,
  members: readonly GraphNode[],
): Readonly<Record<string, Spread>> {
  return spreads(graphModel[type].properties, (property, name) =>
    members.flatMap(({ id, properties }) => {
      const value = property.kind === 'id' ? id : properties[columnOf(name, property)];
      return value === undefined ? [] : [printedLength(value)];
    }),
  );
}

function printedLength(value: PropertyValue): number {
  return typeof value === 'string' ? value.length : JSON.stringify(value).length;
}

function spreads<Part>(
  parts: Readonly<Record<string, Part>>,
  numbersOf: (part: Part, name: string) => readonly number[],
): Readonly<Record<string, Spread>> {
  return Object.fromEntries(
    Object.entries(parts)
      .map(([name, part]) => [name, spreadOf(numbersOf(part, name))] as const)
      .filter(([, [sum]]) => sum > 0),
  );
}

function spreadOf(numbers: readonly number[]): Spread {
  let [sum, squares, most] = [0, 0, 0];
  for (const number of numbers) {
    sum += number;
    squares += number * number;
    if (number > most) most = number;
  }
  return [sum, squares, most];
}
