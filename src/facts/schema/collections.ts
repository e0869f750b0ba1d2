import * as z from 'zod';
import {
  character,
  company,
  event,
  franchise,
  item,
  organization,
  person,
  place,
} from './entities.js';
import { claim, relation, relationKind, source } from './facts.js';
import { episode, film, game, series } from './works.js';

/** The schema of one entry of each collection, in the order in which collections are written. */
export const entrySchemas = {
  franchises: franchise,
  films: film,
  series,
  episodes: episode,
  games: game,
  people: person,
  characters: character,
  organizations: organization,
  places: place,
  items: item,
  companies: company,
  events: event,
  relationKinds: relationKind,
  relations: relation,
  sources: source,
  claims: claim,
} as const;

export type CollectionName = keyof typeof entrySchemas;

/** An entry as it is checked: defaults filled in, references whole. */
export type EntryOf<C extends CollectionName> = z.output<(typeof entrySchemas)[C]>;

export const collectionNames = Object.keys(entrySchemas) as readonly CollectionName[];

export const isCollectionName = (name: string): name is CollectionName =>
  Object.hasOwn(entrySchemas, name);

/** The schema of a whole file. */
export const fileSchema = z
  .strictObject({
    franchises: listOf('franchises'),
    films: listOf('films'),
    series: listOf('series'),
    episodes: listOf('episodes'),
    games: listOf('games'),
    people: listOf('people'),
    characters: listOf('characters'),
    organizations: listOf('organizations'),
    places: listOf('places'),
    items: listOf('items'),
    companies: listOf('companies'),
    events: listOf('events'),
    relationKinds: listOf('relationKinds'),
    relations: listOf('relations'),
    sources: listOf('sources'),
    claims: listOf('claims'),
  })
  .describe('Facts about film universes: a mapping of collections.');

function listOf<C extends CollectionName>(name: C) {
  const schema = entrySchemas[name];
  return z
    .array(schema)
    .optional()
    .describe(schema.description ?? name);
}
