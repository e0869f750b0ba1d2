import type { Graph, GraphNode } from './graph.js';
import { columnOf, graphModel, linkOf } from './graph-model.js';
import { createGraphReader, type GraphReader } from './graph-reader.js';
import type { EntityType } from './type-names.js';
import type { CreditJob } from './vocabulary.js';

/** What curators are expected to fill in for entities of a type. */
export interface Expectation {
  readonly field: string;
  /** Of credits, those of one job. */
  readonly job?: CreditJob;
}

/** An entity and what it lacks. */
export interface Gaps {
  readonly node: GraphNode;
  readonly gaps: readonly Expectation[];
}

const madeWork = [
  'titles',
  'genres',
  'countries',
  'languages',
  'releases',
  'certifications',
  'externalIds',
];

/**
 * Lists that something known of a type has an item in. Others may well be empty: few have aliases, and most
 * take part in no relation.
 */
const expectedLists: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  Franchise: ['externalIds', 'works'],
  Film: [...madeWork, 'cast'],
  Series: [...madeWork, 'cast', 'episodes'],
  Season: ['episodes'],
  Episode: ['cast'],
  Game: madeWork,
  Person: ['externalIds', 'works'],
};

const expectedJobs: Readonly<Partial<Record<EntityType, readonly CreditJob[]>>> = {
  Film: ['DIRECTOR', 'WRITER', 'PRODUCER', 'COMPOSER', 'CINEMATOGRAPHER', 'EDITOR'],
  Series: ['CREATOR'],
  Episode: ['DIRECTOR', 'WRITER'],
};

/** Fields that may be null and hardly ever are anything else for a type: seasons are not sold at a box office. */
const unexpected: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  Series: ['runtimeMinutes', 'budget', 'boxOffice'],
  Season: ['tagline', 'runtimeMinutes', 'budget', 'boxOffice'],
  Episode: ['tagline', 'budget', 'boxOffice'],
  Game: ['runtimeMinutes', 'budget', 'boxOffice'],
  Person: ['deathDate'],
};

/** What is expected of a type: the fields that may be null and are stated, some lists, and parts of the crew. */
export function expectationsOf(type: EntityType): readonly Expectation[] {
  const fields = Object.entries(graphModel[type].properties)
    .filter(([, { nullable, derived, hidden }]) => nullable && !derived && !hidden)
    .map(([field]) => field)
    .filter((field) => !unexpected[type]?.includes(field));
  return [
    ...[...fields, ...(expectedLists[type] ?? [])].map((field) => ({ field })),
    ...(expectedJobs[type] ?? []).map((job) => ({ field: 'credits', job })),
  ];
}

/** Of works that nobody has seen yet, little can be known. */
const EXPECTED_EARLY: readonly string[] = ['description', 'externalIds'];

/** What a node has of an expectation: `unexpected` where it is too early to know. */
export function statusOf(
  reader: GraphReader,
  node: GraphNode,
  expectation: Expectation,
): 'filled' | 'missing' | 'unexpected' {
  if (isFilled(reader, node, expectation)) return 'filled';
  const { status } = node.properties;
  const isEarly = status !== undefined && status !== 'RELEASED';
  return isEarly && !EXPECTED_EARLY.includes(expectation.field) ? 'unexpected' : 'missing';
}

function isFilled(reader: GraphReader, node: GraphNode, { field, job }: Expectation): boolean {
  const property = graphModel[node.type].properties[field];
  if (property !== undefined) {
    const value = node.properties[columnOf(field, property)];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  }
  const { edge, direction } = linkOf(node.type, field);
  const others = direction === 'out' ? reader.from(edge, node.id) : reader.to(edge, node.id);
  if (job === undefined) return others.length > 0;
  return others.some((id) => reader.byId(id)?.properties.job === job);
}

/** The entities of some types that lack anything, those that lack most first. */
export function findGaps(graph: Graph, types: readonly EntityType[]): readonly Gaps[] {
  const reader = createGraphReader(graph);
  return types
    .flatMap((type) => {
      const expected = expectationsOf(type);
      return reader.nodesOf(type).map((node) => ({
        node,
        gaps: expected.filter((one) => statusOf(reader, node, one) === 'missing'),
      }));
    })
    .filter(({ gaps }) => gaps.length > 0)
    .sort((a, b) => b.gaps.length - a.gaps.length || (a.node.id < b.node.id ? -1 : 1));
}
