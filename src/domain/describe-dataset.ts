import { expectationsOf, statusOf } from './completeness.js';
import type { ExternalId, Graph, GraphEdge, GraphNode } from './graph.js';
import { createGraphReader, type GraphReader } from './graph-reader.js';
import { measureGraph } from './graph-statistics.js';
import { groupBy } from './group-by.js';
import { idPrefix } from './ids.js';
import { constantCase, kebabCase } from './text.js';
import { type ConcreteType, type EntityType, entityTypes } from './type-names.js';

/** The one node that describes the data set. */
const DATASET_ID = 'dataset/current';

const MAX_EXAMPLES = 5;

/**
 * Describes a whole graph: how many entities of each type, claims and sources it has, how much
 * of what is expected of them is known, with the first few entities that lack it, and the numbers that
 * costs are predicted from.
 */
export function describeDataset(graph: Graph, version: string): Graph {
  const reader = createGraphReader(graph);
  const count = (type: ConcreteType) => reader.nodesOf(type).length;
  const parts = [
    ...entityTypes.map((type) => entityCount(type, count(type))),
    ...entityTypes.flatMap((type) => completeness(reader, type)),
  ];
  const dataset: GraphNode = {
    id: DATASET_ID,
    type: 'Dataset',
    properties: {
      version,
      claims: count('Claim'),
      sources: count('Source'),
      authorities: authoritiesIn(graph),
    },
  };
  const nodes = [dataset, ...parts.map(({ node }) => node)];
  const edges = parts.flatMap((part) => part.edges);
  const statistics = measureGraph({
    nodes: [...graph.nodes, ...nodes],
    edges: [...graph.edges, ...edges],
  });
  const properties = { ...dataset.properties, statistics: JSON.stringify(statistics) };
  return { nodes: [{ ...dataset, properties }, ...nodes.slice(1)], edges };
}

/** Who gave any of the external ids. */
function authoritiesIn({ nodes }: Graph): readonly string[] {
  const names = nodes.flatMap(({ properties: { externalIds = [] } }) =>
    (externalIds as readonly ExternalId[]).map(({ authority }) => authority),
  );
  return [...new Set(names)].sort();
}

interface Part {
  readonly node: GraphNode;
  readonly edges: readonly GraphEdge[];
}

function entityCount(type: EntityType, count: number): Part {
  const id = `entity-count/${idPrefix(type)}`;
  return {
    node: { id, type: 'EntityCount', properties: { type: constantCase(type), count } },
    edges: [{ type: 'COUNTS', from: DATASET_ID, to: id, derived: true }],
  };
}

/** One part for each expectation; none for a type that does not occur. */
function completeness(reader: GraphReader, type: EntityType): readonly Part[] {
  const nodes = reader.nodesOf(type);
  if (nodes.length === 0) return [];
  return expectationsOf(type).map((expectation): Part => {
    const { field, job } = expectation;
    const { filled = [], missing = [] } = Object.fromEntries(
      groupBy(nodes, (node) => statusOf(reader, node, expectation)),
    );
    const name = [field, ...(job === undefined ? [] : [job.toLowerCase()])].map(kebabCase);
    const id = `completeness/${idPrefix(type)}-${name.join('-')}`;
    const examples = missing
      .map((node) => node.id)
      .sort()
      .slice(0, MAX_EXAMPLES);
    return {
      node: {
        id,
        type: 'Completeness',
        properties: {
          type: constantCase(type),
          ...expectation,
          filled: filled.length,
          missing: missing.length,
        },
      },
      edges: [
        { type: 'MEASURES', from: DATASET_ID, to: id, derived: true },
        ...examples.map((to): GraphEdge => ({ type: 'LACKED_BY', from: id, to, derived: true })),
      ],
    };
  });
}
