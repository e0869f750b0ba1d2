import { calendarProperties, storyDates } from './calendar-columns.js';
import { asc, byEdge, byIdOnly, id, into, out } from './model-links.js';

/** The parts of the graph model that types have in common. */

/** What entities of every type have. */
export const entity = {
  properties: {
    ...id,
    type: { kind: 'type' },
    name: { kind: 'text', sortable: true },
    aliases: { kind: 'texts' },
    description: { kind: 'text', nullable: true },
    externalIds: { kind: 'externalIds' },
    /** By which entities are drawn at random (lots.ts). */
    lot: { kind: 'integer', sortable: true, hidden: true },
  },
  links: {
    franchises: { ...out('IN_FRANCHISE', 'Franchise', 'connection'), group: 'FRANCHISE' },
    relations: into('INVOLVES', 'Relation', 'connection'),
    chainsFrom: out('BEGINS_CHAIN', 'RelationChain', 'connection'),
    chainsTo: into('ENDS_CHAIN', 'RelationChain', 'connection'),
    claims: into('ABOUT', 'Claim', 'connection'),
  },
  order: [asc('name')],
} as const;

/** What a field shows for each value of an argument, and other things that an import keeps. */
const kept = { kind: 'value', nullable: true, hidden: true } as const;

/** What works of every type have. */
export const work = {
  properties: {
    ...entity.properties,
    name: { kind: 'text', sortable: true, titles: 'knownTitles' },
    title: {
      kind: 'text',
      sortable: true,
      column: 'name',
      variants: { argument: 'language', column: 'knownTitles' },
    },
    knownTitles: kept,
    status: { kind: 'enum', enum: 'WorkStatus' },
    genres: { kind: 'texts', group: 'GENRE' },
    countries: { kind: 'texts', group: 'COUNTRY' },
    languages: { kind: 'texts', group: 'LANGUAGE' },
    tagline: { kind: 'text', nullable: true },
    releaseDate: {
      kind: 'date',
      nullable: true,
      sortable: true,
      variants: { argument: 'asOf', column: 'releaseDateHistory' },
    },
    releaseDateHistory: kept,
    runtimeMinutes: { kind: 'integer', nullable: true, sortable: true },
    budget: {
      kind: 'money',
      nullable: true,
      sortable: true,
      variants: { argument: 'asOf', column: 'budgetHistory' },
    },
    budgetHistory: kept,
    boxOffice: {
      kind: 'money',
      nullable: true,
      sortable: true,
      variants: { argument: 'asOf', column: 'boxOfficeHistory' },
    },
    boxOfficeHistory: kept,
    ...storyDates,
    ...calendarProperties,
  },
  links: {
    ...entity.links,
    titles: { ...into('TITLE_OF', 'Title', 'list'), order: [byEdge('position')] },
    portrayals: { ...into('IN', 'Portrayal', 'connection'), order: [asc('billing')] },
    characters: {
      ...into('APPEARS_IN', 'Character', 'connection'),
      order: [byEdge('billing')],
      group: 'CHARACTER',
    },
    cast: {
      ...into('ACTED_IN', 'Person', 'connection'),
      order: [byEdge('billing')],
      group: 'PERFORMER',
    },
    releases: { ...into('RELEASE_OF', 'Release', 'list'), order: [asc('date'), asc('country')] },
    certifications: { ...into('CERTIFIES', 'Certification', 'list'), order: [asc('country')] },
    credits: { ...into('ON', 'Credit', 'connection'), order: [byEdge('position')] },
    setAfter: { ...into('PRECEDES', 'Work', 'list'), ...byIdOnly('setAfter'), calendar: 'after' },
    setBefore: { ...out('PRECEDES', 'Work', 'list'), ...byIdOnly('setBefore'), calendar: 'before' },
    placement: { ...into('PLACES', 'Placement', 'optional'), fieldOnly: true },
  },
  order: entity.order,
} as const;
