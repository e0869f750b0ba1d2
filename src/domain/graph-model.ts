import { storyDates } from './calendar-columns.js';
import { entity, work } from './entity-models.js';
import { asc, byEdge, byIdOnly, id, into, out, SHARED } from './model-links.js';
import type { Link, Property, TypeModel } from './model-parts.js';
import { provenanceModels } from './provenance-models.js';
import { recordModels } from './record-models.js';
import { releaseModels } from './release-models.js';
import { type ConcreteType, concreteTypes, type TypeName } from './type-names.js';

/**
 * The one table of what the graph holds: node types, their properties, and the links between them.
 * Seed checking, planning, both stores, the `where` and `orderBy` inputs, indexes and cost read it.
 *
 * A *property* is a value on a node, under its GraphQL name. A *link* is a GraphQL field that leads
 * to other nodes; it walks exactly one kind of edge in one direction. What a client would reach over
 * several edges (`Film.cast`) is derived as an edge of its own at import (derive-edges.ts), so that
 * no list needs a join or a DISTINCT when it is read.
 */

const released = { order: [asc('releaseDate'), asc('name')] } as const;
const claims = { claims: into('ABOUT', 'Claim', 'connection') } as const;

type Definition = Omit<TypeModel, 'name'>;

const definitions: Readonly<Record<ConcreteType, Definition>> = {
  Franchise: {
    ...entity,
    links: {
      ...entity.links,
      works: { ...into('IN_FRANCHISE', 'Work', 'connection'), ...released },
      characters: into('IN_FRANCHISE', 'Character', 'connection'),
      timeline: { ...into('TIMELINE_OF', 'Timeline', 'one'), fieldOnly: true },
    },
  },
  Film: work,
  Series: {
    ...work,
    links: {
      ...work.links,
      episodes: {
        ...into('EPISODE_OF', 'Episode', 'connection'),
        order: [asc('season'), asc('number')],
      },
      seasons: { ...into('SEASON_OF', 'Season', 'connection'), order: [asc('number')] },
    },
  },
  Season: {
    ...work,
    properties: {
      ...work.properties,
      number: { kind: 'integer', nullable: true, sortable: true },
    },
    links: {
      ...work.links,
      series: out('SEASON_OF', 'Series', 'one'),
      episodes: { ...into('IN_SEASON', 'Episode', 'connection'), order: [asc('number')] },
    },
  },
  Episode: {
    ...work,
    properties: {
      ...work.properties,
      season: { kind: 'integer', nullable: true, sortable: true },
      number: { kind: 'integer', nullable: true, sortable: true },
    },
    links: {
      ...work.links,
      series: out('EPISODE_OF', 'Series', 'one'),
      inSeason: { ...out('IN_SEASON', 'Season', 'optional'), group: 'SEASON' },
    },
  },
  Game: work,
  Person: {
    ...entity,
    properties: {
      ...entity.properties,
      birthDate: { kind: 'date', nullable: true, sortable: true },
      birthPlace: { kind: 'text', nullable: true, group: 'BIRTH_PLACE' },
      deathDate: { kind: 'date', nullable: true, sortable: true },
      deathPlace: { kind: 'text', nullable: true },
    },
    links: {
      ...entity.links,
      portrayals: { ...out('PERFORMS', 'Portrayal', 'connection'), order: [byEdge('released')] },
      credits: { ...out('HOLDS', 'Credit', 'connection'), order: [byEdge('released')] },
      works: { ...out('WORKED_ON', 'Work', 'connection'), ...released, group: 'WORK' },
      characters: {
        ...out('PLAYED', 'Character', 'connection'),
        order: [byEdge('released')],
        group: 'CHARACTER',
      },
      coStars: {
        ...out('ACTED_IN', 'Person', 'connection'),
        sharing: { through: 'Work', ...released },
        order: [{ ...byEdge(SHARED), descending: true }, asc('name')],
        fieldOnly: true,
      },
    },
  },
  Character: {
    ...entity,
    properties: {
      ...entity.properties,
      species: { kind: 'text', nullable: true },
      gender: { kind: 'text', nullable: true },
      statusAtEnd: { kind: 'text', nullable: true },
    },
    links: {
      ...entity.links,
      portrayals: { ...into('OF', 'Portrayal', 'connection'), order: [byEdge('released')] },
      performers: {
        ...into('PLAYED', 'Person', 'connection'),
        order: [byEdge('released')],
        group: 'PERFORMER',
      },
      works: { ...out('APPEARS_IN', 'Work', 'connection'), ...released, group: 'WORK' },
      firstAppearance: out('FIRST_APPEARS_IN', 'Work', 'optional'),
      journey: {
        ...out('JOURNEY_STOP', 'JourneyStop', 'connection'),
        order: [byEdge('position')],
        fieldOnly: true,
      },
    },
  },
  Organization: entity,
  Place: { ...entity, properties: { ...entity.properties, fictional: { kind: 'boolean' } } },
  Item: entity,
  Company: entity,
  Event: entity,

  Title: {
    properties: {
      ...id,
      text: { kind: 'text' },
      language: { kind: 'text', nullable: true },
      script: { kind: 'text', nullable: true },
      country: { kind: 'text', nullable: true },
      kind: { kind: 'enum', enum: 'TitleKind' },
    },
    links: { work: out('TITLE_OF', 'Work', 'one'), ...claims },
    order: [],
  },
  Portrayal: {
    properties: {
      ...id,
      kind: { kind: 'enum', enum: 'PortrayalKind' },
      billing: { kind: 'integer', nullable: true, sortable: true },
      creditedAs: { kind: 'text', nullable: true },
      performerCreditedAs: { kind: 'text', nullable: true },
      language: { kind: 'text', nullable: true },
      credited: { kind: 'boolean' },
    },
    links: {
      performer: into('PERFORMS', 'Person', 'one'),
      character: out('OF', 'Character', 'optional'),
      work: out('IN', 'Work', 'one'),
      ...claims,
    },
    order: [],
  },
  Credit: {
    properties: {
      ...id,
      job: { kind: 'enum', enum: 'CreditJob' },
      alsoAs: { kind: 'texts', enum: 'Job', derived: true },
      detail: { kind: 'text', nullable: true },
      personCreditedAs: { kind: 'text', nullable: true },
      credited: { kind: 'boolean' },
    },
    links: {
      person: into('HOLDS', 'Person', 'one'),
      work: out('ON', 'Work', 'one'),
      ...claims,
    },
    order: [],
  },
  ...releaseModels,
  Relation: {
    properties: { ...id, spoiler: { kind: 'boolean' } },
    links: {
      kind: out('OF_KIND', 'RelationKind', 'one'),
      from: into('SUBJECT_OF', 'Entity', 'one'),
      to: out('OBJECT', 'Entity', 'one'),
      work: out('SHOWN_IN', 'Work', 'optional'),
      with: { ...out('INVOLVES', 'Entity', 'list'), ...byIdOnly('with'), group: 'ENTITY' },
      ...claims,
    },
    order: [],
  },
  RelationKind: {
    properties: {
      ...id,
      label: { kind: 'text' },
      inverseLabel: { kind: 'text' },
      symmetric: { kind: 'boolean' },
      acyclic: { kind: 'boolean' },
      atMost: { kind: 'integer', nullable: true },
      family: { kind: 'boolean' },
      transitive: { kind: 'boolean' },
    },
    links: {},
    order: [],
  },
  ...provenanceModels,
  Segment: {
    properties: {
      ...id,
      role: { kind: 'enum', enum: 'SegmentRole' },
      label: { kind: 'text' },
      continuity: { kind: 'text', nullable: true },
      earliestStart: { kind: 'duration', nullable: true },
      latestStart: { kind: 'duration', nullable: true },
      earliestEnd: { kind: 'duration', nullable: true },
      latestEnd: { kind: 'duration', nullable: true },
      ...storyDates,
    },
    links: {
      work: out('PART_OF', 'Work', 'one'),
      origin: out('COUNTED_FROM', 'Work', 'optional'),
      ...claims,
    },
    order: [],
  },
  ...recordModels,
};

export const graphModel = Object.freeze(
  Object.fromEntries(
    concreteTypes.map((name) => [name, Object.freeze({ name, ...definitions[name] })]),
  ),
) as Readonly<Record<ConcreteType, TypeModel>>;

/** What all concrete types of a name share: for `Work`, what films, series, episodes and games have. */
export function modelOf(name: TypeName): Omit<TypeModel, 'name'> {
  switch (name) {
    case 'Node':
      return { properties: id, links: {}, order: [] };
    case 'Entity':
      return entity;
    case 'Work':
      return work;
    default:
      return graphModel[name];
  }
}

export function propertyOf(type: TypeName, name: string): Property {
  const property = modelOf(type).properties[name];
  if (property === undefined) throw new TypeError(`${type} has no property "${name}".`);
  return property;
}

export function linkOf(type: TypeName, name: string): Link {
  const link = modelOf(type).links[name];
  if (link === undefined) throw new TypeError(`${type} has no link "${name}".`);
  return link;
}

/** The stored column behind a property of a type. */
export function columnOf(name: string, property: Property): string {
  return property.column ?? name;
}
