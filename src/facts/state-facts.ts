import type { Graph } from '../domain/graph.js';
import { type PartialDate, readPartialDate } from '../domain/partial-date.js';
import { type CollectionName, collectionNames, collections } from './collections.js';
import { GraphBuilder, type Surroundings } from './graph-builder.js';
import { mentionedSegments, segmentsOf } from './plan-story.js';
import { authoritiesByName } from './schema/authorities.js';
import { entriesOf, type Universe, worksOf } from './universe.js';
import { withheldTies } from './withheld-ties.js';

/** Every fact that a universe states, and the claims it rests on, as a graph. */
export function stateFacts(universe: Universe): Graph {
  const graph = new GraphBuilder({
    publishedOn: publicationDates(universe),
    withheld: withheldTies(universe),
    tiers: new Map(entriesOf(universe, 'sources').map(({ id, tier }) => [id, tier])),
    names: namesIn(universe),
    authorities: authoritiesByName(entriesOf(universe, 'authorities')),
    mentioned: new Set([
      ...worksOf(universe).flatMap(mentionedSegments),
      ...entriesOf(universe, 'claims').map(({ subject }) => subject),
    ]),
  });
  for (const name of collectionNames) planCollection(graph, universe, name);
  return graph.build();
}

function planCollection<C extends CollectionName>(
  graph: GraphBuilder,
  universe: Universe,
  name: C,
): void {
  const { plan } = collections[name];
  for (const entry of entriesOf(universe, name)) plan(graph, entry);
}

function publicationDates(universe: Universe): Surroundings['publishedOn'] {
  const dates = new Map<string, PartialDate>();
  for (const { id, publishedOn } of entriesOf(universe, 'sources')) {
    const date = publishedOn === undefined ? undefined : readPartialDate(publishedOn);
    if (date !== undefined) dates.set(id, date);
  }
  return dates;
}

/** The names of entities, relation kinds and segments. */
function namesIn(universe: Universe): Surroundings['names'] {
  const names = new Map<string, string>();
  for (const collection of collectionNames) {
    for (const entry of entriesOf(universe, collection)) {
      if ('title' in entry) names.set(entry.id, entry.title);
      else if ('name' in entry) names.set(entry.id, entry.name);
      else if ('label' in entry) names.set(entry.id, entry.label);
    }
  }
  for (const { id, label } of worksOf(universe).flatMap(segmentsOf)) names.set(id, label);
  return names;
}
