import { datasetVersion } from '../domain/dataset-version.js';
import { deriveGraph } from '../domain/derive-graph.js';
import { describeDataset } from '../domain/describe-dataset.js';
import type { GraphEdge, ImportPlan } from '../domain/graph.js';
import { createGraphReader } from '../domain/graph-reader.js';
import { describeStories, placeSegments, type Story, solveStories } from '../story/index.js';
import { stateFacts } from './state-facts.js';
import type { Universe } from './universe.js';

/** A plan with the stories that were solved to make it. */
export interface SolvedPlan extends ImportPlan {
  readonly stories: readonly Story[];
}

/**
 * The graph of a checked universe: every stated fact, the claims it rests on, the edges that follow,
 * the records of story time, and what the data set says about itself. Nodes and edges are sorted, so
 * that equal facts give equal plans however they are laid out in files.
 */
export function toImportPlan(universe: Universe): SolvedPlan {
  const facts = stateFacts(universe);
  const version = datasetVersion(facts);
  const graph = createGraphReader(deriveGraph(facts));
  const stories = solveStories(graph);
  const placed = placeSegments(graph, stories);
  const records = describeStories(graph, stories);
  const whole = {
    nodes: [...placed.nodes, ...records.nodes],
    edges: [...placed.edges, ...records.edges],
  };
  const dataset = describeDataset(whole, version);
  return {
    version,
    nodes: [...whole.nodes, ...dataset.nodes].sort((a, b) => compareText(a.id, b.id)),
    edges: [...whole.edges, ...dataset.edges].sort(compareEdges),
    stories,
  };
}

function compareEdges(a: GraphEdge, b: GraphEdge): number {
  return compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
