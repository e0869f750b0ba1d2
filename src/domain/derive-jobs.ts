import type { GraphNode } from './graph.js';
import type { GraphReader } from './graph-reader.js';
import { type Job, jobs } from './vocabulary.js';

/**
 * The nodes of a graph, its credits with what else the same person did on the same work: other jobs, and
 * acting. So whoever did two jobs at once is found by one condition on one credit. What was done on an
 * episode was not done on its series, since another episode may be all that the person did otherwise.
 */
export function nameOtherJobs(graph: GraphReader): readonly GraphNode[] {
  const done = jobsByPlace(graph);
  return graph.nodes.map((node) => {
    if (node.type !== 'Credit') return node;
    const all = placesOf(graph, node.id, 'HOLDS', 'ON').flatMap((place) => done.get(place) ?? []);
    const alsoAs = jobs.filter((job) => job !== node.properties.job && all.includes(job));
    return { ...node, properties: { ...node.properties, alsoAs } };
  });
}

function jobsByPlace(graph: GraphReader): ReadonlyMap<string, readonly Job[]> {
  const done = new Map<string, Job[]>();
  const add = (places: readonly string[], job: Job): void => {
    for (const place of places) done.set(place, [...(done.get(place) ?? []), job]);
  };
  for (const { id } of graph.nodesOf('Portrayal')) {
    add(placesOf(graph, id, 'PERFORMS', 'IN'), 'ACTOR');
  }
  for (const { id, properties } of graph.nodesOf('Credit')) {
    const job = jobs.find((one) => one === properties.job);
    if (job !== undefined) add(placesOf(graph, id, 'HOLDS', 'ON'), job);
  }
  return done;
}

/** Who did it, and on what. */
function placesOf(
  { from, to }: GraphReader,
  fact: string,
  by: 'PERFORMS' | 'HOLDS',
  on: 'IN' | 'ON',
): readonly string[] {
  return to(by, fact).flatMap((person) => from(on, fact).map((work) => `${person} ${work}`));
}
