import type { Graph, GraphEdge, GraphNode } from './graph.js';
import { columnOf, graphModel } from './graph-model.js';
import { createGraphReader } from './graph-reader.js';
import { measureGraph } from './graph-statistics.js';
import { idPrefix } from './ids.js';
import { constantCase, kebabCase } from './text.js';
import { type ConcreteType, type EntityType, entityTypes } from './type-names.js';

/** The one node that describes the data set. */
const DATASET_ID = 'dataset/current';

const MAX_EXAMPLES = 5;

/**
 * Describes a whole graph: how many entities of each type, claims and sources it has, how often each
 * nullable field that files state is filled, with the first few entities that lack it, and the numbers that costs are
 * predicted from.
 */
export function describeDataset(graph: Graph, version: string): Graph {
  const { nodesOf } = createGraphReader(graph);
  const count = (type: ConcreteType) => nodesOf(type).length;
  const parts = [
    ...entityTypes.map((type) => entityCount(type, count(type))),
    ...entityTypes.flatMap((type) => completeness(type, nodesOf(type))),
  ];
  const dataset: GraphNode = {
    id: DATASET_ID,
    type: 'Dataset',
    properties: { version, claims: count('Claim'), sources: count('Source') },
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

/** One part for each nullable field; none for a type that does not occur. */
function completeness(type: EntityType, nodes: readonly GraphNode[]): readonly Part[] {
  if (nodes.length === 0) return [];
  return Object.entries(graphModel[type].properties)
    .filter(([, { nullable, derived, hidden }]) => nullable && !derived && !hidden)
    .map(([field, property]): Part => {
      const column = columnOf(field, property);
      const lacking = nodes.filter((node) => node.properties[column] === undefined);
      const id = `completeness/${idPrefix(type)}-${kebabCase(field)}`;
      const filled = nodes.length - lacking.length;
      const properties = { type: constantCase(type), field, filled, missing: lacking.length };
      const examples = lacking
        .map((node) => node.id)
        .sort()
        .slice(0, MAX_EXAMPLES);
      return {
        node: { id, type: 'Completeness', properties },
        edges: [
          { type: 'MEASURES', from: DATASET_ID, to: id, derived: true },
          ...examples.map((to): GraphEdge => ({ type: 'LACKED_BY', from: id, to, derived: true })),
        ],
      };
    });
}
