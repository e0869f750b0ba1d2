import type { EdgeType } from '../../src/domain/edge-types.js';
import type { GraphEdge, GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { firstDay } from '../../src/domain/partial-date.js';
import type { ConcreteType } from '../../src/domain/type-names.js';

const node = (
  type: ConcreteType,
  id: string,
  properties: GraphNode['properties'] = {},
): GraphNode => ({ type, id, properties });

const edge = (
  type: EdgeType,
  from: string,
  to: string,
  order?: Readonly<Record<string, number>>,
): GraphEdge => ({ type, from, to, ...(order && { order }) });

const film = (id: string, name: string, more: GraphNode['properties'] = {}): GraphNode =>
  node('Film', `film/${id}`, { name, status: 'RELEASED', genres: ['Action'], ...more });

const person = (id: string, name: string): GraphNode => node('Person', `person/${id}`, { name });

const claim = (id: string, of: string, more: GraphNode['properties']): GraphNode =>
  node('Claim', `claim/${id}`, {
    property: of,
    text: 'words',
    kind: 'FACT',
    isShown: true,
    ...more,
  });

const dayOf = (text: string): number => firstDay(text);

const money = { min: 80_000_000, max: 90_000_000, currency: 'USD' };
const imdb = { authority: 'IMDb', value: 'tt7181546', url: null };

const nodes: readonly GraphNode[] = [
  node('Franchise', 'franchise/john-wick', { name: 'John Wick' }),
  film('john-wick', 'John Wick', { releaseDate: '2014-10-24', runtimeMinutes: 101 }),
  film('john-wick-chapter-2', 'John Wick: Chapter 2', { releaseDate: '2017' }),
  film('ballerina', 'Ballerina', {
    aliases: ['From the World of John Wick: Ballerina'],
    knownTitles: JSON.stringify([
      { text: 'Bailarina', tag: 'pt' },
      { text: 'バレリーナ', tag: 'ja' },
      { text: 'Ballerine', tag: 'fr-CA' },
      { text: 'Untitled Female Assassin' },
    ]),
    releaseDate: '2025-06-06',
    runtimeMinutes: 125,
    budget: money,
    releaseDateHistory: JSON.stringify([
      { from: dayOf('2023-08-04'), value: '2024-06-07' },
      { from: dayOf('2025-06-02'), value: '2025-06-06' },
    ]),
    budgetHistory: JSON.stringify([
      { from: dayOf('2022-12-31'), value: { min: 1, max: 2, currency: 'EUR' } },
    ]),
    externalIds: [imdb],
  }),
  film('caine', 'Caine', { status: 'ANNOUNCED' }),
  node('Series', 'series/the-continental', {
    name: 'The Continental',
    status: 'RELEASED',
    releaseDate: '2023-09-22',
  }),
  node('Place', 'place/continental-new-york', { name: 'Continental New York', fictional: true }),
  node('Character', 'character/john-wick', { name: 'John Wick', aliases: ['Baba Yaga'] }),
  node('Character', 'character/eve-macarro', { name: 'Eve Macarro' }),
  node('Character', 'character/shimazu-koji', { name: 'Shimazu Koji' }),
  person('keanu-reeves', 'Keanu Reeves'),
  person('ana-de-armas', 'Ana de Armas'),
  person('melchor', 'Óscar Melchor'),
  node('Portrayal', 'portrayal/eve', { kind: 'LIVE_ACTION', billing: 0, credited: true }),
  node('Portrayal', 'portrayal/wick', { kind: 'LIVE_ACTION', billing: 1, credited: true }),
  node('RelationKind', 'manages', { label: 'manages', inverseLabel: 'is managed by' }),
  node('RelationKind', 'allied-with', { label: 'allied with', inverseLabel: 'allied with' }),
  node('Source', 'source/kinocheck', { title: 'Preview', tier: 'PRESS' }),
  node('Source', 'source/trade', { title: 'Trade paper', tier: 'PRESS' }),
  claim('actual', 'releaseDate', {
    status: 'NORMAL',
    statedOn: '2025-06-02',
    value: '"2025-06-06"',
  }),
  claim('forecast', 'releaseDate', {
    status: 'NORMAL',
    statedOn: '2023-08-04',
    value: '"2024-06-07"',
  }),
  claim('rumour', 'releaseDate', {
    status: 'DEPRECATED',
    statedOn: '2023-08-05',
    value: '"2023-01-01"',
  }),
  claim('undated', 'releaseDate', { status: 'PREFERRED', value: '"2022"' }),
  claim('budget', 'budget', {
    status: 'NORMAL',
    statedOn: '2022',
    value: '{"min":1,"max":2,"currency":"EUR"}',
  }),
  node('Dataset', 'dataset/current', { version: 'small', claims: 5, sources: 2 }),
  node('EntityCount', 'entity-count/film', { type: 'FILM', count: 4 }),
];

const edges: readonly GraphEdge[] = [
  edge('IN_FRANCHISE', 'film/john-wick', 'franchise/john-wick'),
  edge('IN_FRANCHISE', 'film/john-wick-chapter-2', 'franchise/john-wick'),
  edge('IN_FRANCHISE', 'film/ballerina', 'franchise/john-wick'),
  edge('IN_FRANCHISE', 'film/caine', 'franchise/john-wick'),
  edge('IN_FRANCHISE', 'series/the-continental', 'franchise/john-wick'),
  edge('IN_FRANCHISE', 'character/john-wick', 'franchise/john-wick'),
  edge('PERFORMS', 'person/ana-de-armas', 'portrayal/eve'),
  edge('OF', 'portrayal/eve', 'character/eve-macarro'),
  edge('IN', 'portrayal/eve', 'film/ballerina'),
  edge('PERFORMS', 'person/keanu-reeves', 'portrayal/wick'),
  edge('OF', 'portrayal/wick', 'character/john-wick'),
  edge('IN', 'portrayal/wick', 'film/ballerina'),
  edge('ACTED_IN', 'person/ana-de-armas', 'film/ballerina', { billing: 0 }),
  edge('ACTED_IN', 'person/keanu-reeves', 'film/ballerina', { billing: 1 }),
  edge('ACTED_IN', 'person/melchor', 'film/ballerina'),
  edge('ACTED_IN', 'person/keanu-reeves', 'film/john-wick', { billing: 0 }),
  ...['actual', 'forecast', 'rumour', 'undated', 'budget'].map((id) =>
    edge('ABOUT', `claim/${id}`, 'film/ballerina'),
  ),
  edge('STATED_BY', 'claim/forecast', 'source/trade', { position: 0 }),
  edge('STATED_BY', 'claim/forecast', 'source/kinocheck', { position: 1 }),
  edge('COUNTS', 'dataset/current', 'entity-count/film'),
];

/** A small part of the John Wick universe, with every kind of value, present and absent. */
export const smallUniverse: ImportPlan = { version: 'small', nodes, edges };
