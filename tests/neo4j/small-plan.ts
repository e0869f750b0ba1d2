import { datasetVersion } from '../../src/domain/dataset-version.js';
import { deriveGraph } from '../../src/domain/derive-graph.js';
import { describeDataset } from '../../src/domain/describe-dataset.js';
import type { Graph, GraphNode, ImportPlan } from '../../src/domain/graph.js';

/** A plan of stated facts and all that is derived from them. */
export function planOf(facts: Graph): ImportPlan {
  const version = datasetVersion(facts);
  const whole = deriveGraph(facts);
  const about = describeDataset(whole, version);
  return {
    version,
    nodes: [...whole.nodes, ...about.nodes],
    edges: [...whole.edges, ...about.edges],
  };
}

/** Two siblings in one film: all that these tests mention. */
export const facts: Graph = {
  nodes: [
    {
      id: 'film/ballerina',
      type: 'Film',
      properties: {
        name: 'Ballerina',
        aliases: ['From the World of John Wick: Ballerina', 'Eve’s "Revenge"; a, b\nc'],
        status: 'RELEASED',
        genres: ['Action'],
        releaseDate: '2025-06-06',
        runtimeMinutes: 125,
        budget: { min: 80_000_000, max: 90_000_000, currency: 'USD' },
        externalIds: [{ authority: 'IMDb', value: 'tt7181546', url: null }],
      },
    },
    {
      id: 'person/ana-de-armas',
      type: 'Person',
      properties: { name: 'Ana de Armas', aliases: [] },
    },
    { id: 'character/eve', type: 'Character', properties: { name: 'Eve Macarro' } },
    { id: 'character/lena', type: 'Character', properties: { name: 'Lena' } },
    {
      id: 'portrayal/eve',
      type: 'Portrayal',
      properties: { kind: 'LIVE_ACTION', billing: 1, credited: true },
    },
    { id: 'relation/lena-eve', type: 'Relation', properties: { spoiler: true } },
    {
      id: 'sibling-of',
      type: 'RelationKind',
      properties: {
        label: 'is a sibling of',
        inverseLabel: 'is a sibling of',
        symmetric: true,
        acyclic: false,
        family: true,
        transitive: true,
      },
    },
  ],
  edges: [
    {
      type: 'PERFORMS',
      from: 'person/ana-de-armas',
      to: 'portrayal/eve',
      order: { released: 20245 },
    },
    { type: 'OF', from: 'portrayal/eve', to: 'character/eve', order: { released: 20245 } },
    { type: 'IN', from: 'portrayal/eve', to: 'film/ballerina' },
    { type: 'SUBJECT_OF', from: 'character/lena', to: 'relation/lena-eve' },
    { type: 'OBJECT', from: 'relation/lena-eve', to: 'character/eve' },
    { type: 'OF_KIND', from: 'relation/lena-eve', to: 'sibling-of' },
    { type: 'SHOWN_IN', from: 'relation/lena-eve', to: 'film/ballerina' },
  ],
};

/** The same facts with other properties of one node. */
export function withProperties(
  graph: Graph,
  id: string,
  properties: GraphNode['properties'],
): Graph {
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.id === id ? { ...node, properties: { ...node.properties, ...properties } } : node,
    ),
  };
}

/** The same facts without a node and the edges at it. */
export function without(graph: Graph, id: string): Graph {
  return {
    nodes: graph.nodes.filter((node) => node.id !== id),
    edges: graph.edges.filter(({ from, to }) => from !== id && to !== id),
  };
}
