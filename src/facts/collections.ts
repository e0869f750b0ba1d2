import type * as z from 'zod';
import {
  type ConcreteType,
  type EntityType,
  isKindOf,
  type WorkType,
} from '../domain/type-names.js';
import type { GraphBuilder } from './graph-builder.js';
import { namedPlanner, planCharacter } from './plan-entity.js';
import {
  planAuthority,
  planClaim,
  planRelation,
  planRelationKind,
  planSource,
} from './plan-facts.js';
import { planEpisode, planSeason, workPlanner } from './plan-work.js';
import { authority } from './schema/authorities.js';
import { claimedFieldsIn } from './schema/claimed-field.js';
import { character, type NamedEntry, person, place, plain } from './schema/entities.js';
import { claim, relation, relationKind, source } from './schema/facts.js';
import { episode, film, game, season, series, type WorkEntry } from './schema/works.js';

/**
 * A list that seed files may hold. The form of files, what is checked, what is exported and what is
 * added to the graph all follow from this.
 */
interface Collection<Type extends ConcreteType, Entry> {
  /** The type of the node that an entry becomes. */
  readonly type: Type;
  readonly schema: z.ZodType<Entry>;
  /** Adds all that an entry states. */
  readonly plan: (graph: GraphBuilder, entry: Entry) => void;
}

function collection<Type extends ConcreteType, Entry>(
  type: Type,
  schema: z.ZodType<Entry>,
  plan: (graph: GraphBuilder, entry: Entry) => void,
): Collection<Type, Entry> {
  return { type, schema, plan };
}

const works = <Type extends WorkType, Entry extends WorkEntry>(
  type: Type,
  schema: z.ZodType<Entry>,
) => collection(type, schema, workPlanner(type, schema));

const entities = <Type extends EntityType, Entry extends NamedEntry>(
  type: Type,
  schema: z.ZodType<Entry>,
) => collection(type, schema, namedPlanner(type, schema));

/** Entities of a type without fields of its own. */
const plainEntities = <Type extends EntityType>(type: Type, description: string) =>
  entities(type, plain(type, description));

/** All collections, in the order in which they are listed and written. */
const table = forEveryEntity({
  franchises: plainEntities('Franchise', 'Works that share a universe or a brand.'),
  films: works('Film', film),
  series: works('Series', series),
  seasons: collection('Season', season, planSeason),
  episodes: collection('Episode', episode, planEpisode),
  games: works('Game', game),
  people: entities('Person', person),
  characters: collection('Character', character, planCharacter),
  organizations: plainEntities('Organization', 'A group within stories.'),
  places: entities('Place', place),
  items: plainEntities('Item', 'A thing within stories.'),
  companies: plainEntities('Company', 'A studio, distributor or other firm.'),
  events: plainEntities('Event', 'An event, within stories or around them.'),
  relationKinds: collection('RelationKind', relationKind, planRelationKind),
  relations: collection('Relation', relation, planRelation),
  sources: collection('Source', source, planSource),
  claims: collection('Claim', claim, planClaim),
  authorities: collection('Authority', authority, planAuthority),
});

/** Fails to compile when an entity type has no collection: its name is then a missing property. */
function forEveryEntity<All extends Readonly<Record<string, { readonly type: ConcreteType }>>>(
  all: All & Readonly<Record<Exclude<EntityType, All[keyof All]['type']>, never>>,
): All {
  return Object.freeze(all);
}

type Table = typeof table;
export type CollectionName = keyof Table;

/** An entry as it is checked: defaults filled in, references whole. */
export type EntryOf<Name extends CollectionName> = z.output<Table[Name]['schema']>;

export const collections: {
  readonly [Name in CollectionName]: Collection<Table[Name]['type'], EntryOf<Name>>;
} = table;

export const collectionNames = Object.keys(collections) as readonly CollectionName[];

export const isCollectionName = (name: string): name is CollectionName =>
  Object.hasOwn(collections, name);

export type WorkCollection = {
  readonly [Name in CollectionName]: Table[Name]['type'] extends WorkType ? Name : never;
}[CollectionName];

export const isWorkCollection = (name: CollectionName): name is WorkCollection =>
  isKindOf('Work', collections[name].type);

const claimedFields: ReadonlyMap<ConcreteType, readonly string[]> = new Map(
  Object.values(collections).map(({ type, schema }) => [type, [...claimedFieldsIn(schema).keys()]]),
);

/** The fields of a type whose values rest on claims that are listed under them. */
export function claimedFieldsOf(type: ConcreteType): readonly string[] {
  return claimedFields.get(type) ?? [];
}
