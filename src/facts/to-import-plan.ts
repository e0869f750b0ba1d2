import { datasetVersion } from '../domain/dataset-version.js';
import { deriveEdges } from '../domain/derive-edges.js';
import { describeDataset } from '../domain/describe-dataset.js';
import type { Graph, GraphEdge, ImportPlan } from '../domain/graph.js';
import { type PartialDate, readPartialDate } from '../domain/partial-date.js';
import { describeStories } from '../story/describe-stories.js';
import { placeSegments } from '../story/place-segments.js';
import { solveStories } from '../story/solve-stories.js';
import { solveTimeline, type TimelineSolver } from '../timeline/index.js';
import { GraphBuilder } from './graph-builder.js';
import { planEntity, planField, vouchedStatement } from './plan-entity.js';
import {
  listedSegments,
  mainSegment,
  mentionedSegments,
  planSegment,
  planStory,
} from './plan-story.js';
import { type Names, nameIn, planEpisode, planWork, type WorkEntry } from './plan-work.js';
import type { EntryOf } from './schema/collections.js';
import { relationId } from './schema/made-ids.js';
import { entriesOf, type Universe } from './universe.js';

/**
 * The graph of a checked universe: every stated fact, the claims it rests on, the edges that follow,
 * what is to be told of story time, and what the data set says about itself. Nodes and edges stand in
 * an order of their own, so that equal facts give equal plans however they were laid out in files. A
 * solver that is used again spares what has not changed.
 */
export function toImportPlan(
  universe: Universe,
  solve: TimelineSolver = solveTimeline,
): ImportPlan {
  const facts = statedFacts(universe);
  const version = datasetVersion(facts);
  const graph = { nodes: facts.nodes, edges: deriveEdges(facts) };
  const stories = solveStories(graph, solve);
  const told = describeStories(graph, stories);
  const whole = {
    nodes: [...placeSegments(graph, stories), ...told.nodes],
    edges: [...graph.edges, ...told.edges],
  };
  const dataset = describeDataset(whole, version);
  return {
    version,
    nodes: [...whole.nodes, ...dataset.nodes].sort((a, b) => compareText(a.id, b.id)),
    edges: [...whole.edges, ...dataset.edges].sort(compareEdges),
  };
}

function statedFacts(universe: Universe): Graph {
  const all = <C extends Parameters<typeof entriesOf>[1]>(name: C) => entriesOf(universe, name);
  const sources = all('sources');
  const graph = new GraphBuilder(publicationDates(sources));
  const names = namesIn(universe);
  const films = all('films');
  const series = all('series');
  const games = all('games');
  const episodes = all('episodes');
  const works: readonly WorkEntry[] = [...films, ...series, ...games, ...episodes];

  for (const film of films) planWork(graph, 'Film', film, names);
  for (const one of series) planWork(graph, 'Series', one, names);
  for (const game of games) planWork(graph, 'Game', game, names);
  for (const episode of episodes) planEpisode(graph, episode, names);
  for (const franchise of all('franchises')) {
    planEntity(graph, 'Franchise', franchise.name, franchise);
  }
  for (const person of all('people')) planPerson(graph, person);
  for (const character of all('characters')) planCharacter(graph, character, names);
  for (const organization of all('organizations')) {
    planEntity(graph, 'Organization', organization.name, organization);
  }
  for (const place of all('places')) planPlace(graph, place);
  for (const item of all('items')) planEntity(graph, 'Item', item.name, item);
  for (const company of all('companies')) planEntity(graph, 'Company', company.name, company);
  for (const event of all('events')) planEntity(graph, 'Event', event.name, event);
  for (const { id, ...source } of sources) graph.node(id, 'Source', source);
  planRelations(graph, all('relationKinds'), all('relations'), names);
  planSegments(graph, works, all('claims'));
  for (const claim of all('claims')) planFreeClaim(graph, claim);
  return graph.build();
}

function publicationDates(
  sources: readonly EntryOf<'sources'>[],
): ReadonlyMap<string, PartialDate> {
  const dates = new Map<string, PartialDate>();
  for (const { id, publishedOn } of sources) {
    const date = publishedOn === undefined ? undefined : readPartialDate(publishedOn);
    if (date !== undefined) dates.set(id, date);
  }
  return dates;
}

function planPerson(graph: GraphBuilder, person: EntryOf<'people'>): void {
  const { id, birthDate, deathDate } = person;
  planEntity(graph, 'Person', person.name, person, {
    birthDate: planField(graph, id, 'birthDate', birthDate, String),
    deathDate: planField(graph, id, 'deathDate', deathDate, String),
  });
}

function planPlace(graph: GraphBuilder, place: EntryOf<'places'>): void {
  const inWords = (fictional: boolean) => (fictional ? 'fictional' : 'real');
  const fictional = planField(graph, place.id, 'fictional', place.fictional, inWords);
  planEntity(graph, 'Place', place.name, place, { fictional: fictional ?? false });
}

function planCharacter(graph: GraphBuilder, character: EntryOf<'characters'>, names: Names): void {
  const { id, name, appearsIn = [] } = character;
  planEntity(graph, 'Character', name, character);
  const vouched = vouchedStatement(character);
  for (const work of appearsIn) {
    graph.edge('APPEARS_IN', id, work);
    if (vouched === undefined) continue;
    const { note, ...statement } = vouched;
    const text = `${name} appears in ${nameIn(names, work)}`;
    graph.claim({ subject: id, property: 'works', text, entity: work, statement });
  }
}

function planRelations(
  graph: GraphBuilder,
  kinds: readonly EntryOf<'relationKinds'>[],
  relations: readonly EntryOf<'relations'>[],
  names: Names,
): void {
  for (const { id, ...kind } of kinds) graph.node(id, 'RelationKind', kind);
  const labels = new Map(kinds.map(({ id, label }) => [id, label]));
  for (const { from, kind, to, work, spoiler, claimKind, ...statement } of relations) {
    const id = relationId({ from, kind, to });
    graph.node(id, 'Relation', { spoiler });
    graph.edge('SUBJECT_OF', from, id);
    graph.edge('OBJECT', id, to);
    graph.edge('OF_KIND', id, kind);
    if (work !== undefined) graph.edge('SHOWN_IN', id, work);
    graph.claim({
      subject: id,
      property: 'relations',
      text: `${nameIn(names, from)} ${labels.get(kind) ?? kind} ${nameIn(names, to)}`,
      statement: { ...statement, kind: claimKind },
    });
  }
}

/** Segments come before the claims about them: listed ones, and main ones where they are spoken of. */
function planSegments(
  graph: GraphBuilder,
  works: readonly WorkEntry[],
  claims: readonly EntryOf<'claims'>[],
): void {
  const listed = listedSegments(works);
  const known = new Set(listed.map(({ id }) => id));
  const mentioned = new Set([
    ...works.flatMap(mentionedSegments),
    ...claims.map(({ subject }) => subject),
  ]);
  const mains = works.map(mainSegment).filter(({ id }) => mentioned.has(id) && !known.has(id));
  const segments = [...listed, ...mains];
  const labels = new Map(segments.map(({ id, label }) => [id, label]));
  for (const segment of segments) planSegment(graph, segment);
  for (const work of works) planStory(graph, work, labels);
}

function planFreeClaim(graph: GraphBuilder, claim: EntryOf<'claims'>): void {
  const { subject, property, text, entity, ...statement } = claim;
  graph.claim({ subject, property, text, entity, content: { text }, statement });
}

/** The names that texts speak of: of works, people, characters and all other entities. */
function namesIn({ folders }: Universe): Names {
  const names = new Map<string, string>();
  for (const { contents } of folders) {
    for (const entry of Object.values(contents).flat()) {
      if ('title' in entry) names.set(entry.id, entry.title);
      else if ('name' in entry) names.set(entry.id, entry.name);
    }
  }
  return names;
}

function compareEdges(a: GraphEdge, b: GraphEdge): number {
  return compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
