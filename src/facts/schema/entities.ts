import * as z from 'zod';
import { idPrefix } from '../../domain/ids.js';
import { type EntityType, workTypes } from '../../domain/type-names.js';
import { referenceTo, referenceToAny } from './reference.js';
import { claimKind, claims, dateClaim, sources, statement, truthClaim } from './statement.js';
import { idWithPrefix, text, url } from './values.js';

/** The id of an entity, with its type. */
export const entityId = (type: EntityType) =>
  idWithPrefix(`${idPrefix(type)}/`).describe(
    `The id: ${idPrefix(type)}/ and a name in kebab-case. It never changes.`,
  );

const alias = z
  .union(
    [
      text(),
      z.strictObject({
        value: text().describe('The other name.'),
        kind: claimKind(),
        ...statement,
      }),
    ],
    { error: 'expected a name, or a mapping of value and sources' },
  )
  .meta({ id: 'Alias', description: 'Another name, with sources of its own where it needs them.' });

const externalId = z
  .strictObject({
    authority: text().describe('Who gave the id, such as IMDb.'),
    value: text().describe('The id as the authority writes it.'),
    url: url().optional().describe('The page of the thing there.'),
  })
  .meta({ id: 'ExternalId', description: 'The id of the thing elsewhere.' });

/** What all entities have besides their id and name. */
export const entityFields = {
  aliases: z
    .array(alias)
    .min(1)
    .optional()
    .describe('Other names; with sources of their own where those of the entity do not say so.'),
  description: text().optional().describe('What it is, in a sentence or two.'),
  externalIds: z.array(externalId).min(1).optional().describe('Its ids elsewhere.'),
  franchises: z
    .array(referenceTo('Franchise'))
    .min(1)
    .optional()
    .describe('The franchises it belongs to, such as john-wick.'),
};

/** Who vouches for the plain fields, and what to know about them. */
export const entityStatement = {
  sources: sources()
    .optional()
    .describe('Who vouches for name, aliases, description, status and appearances.'),
  note: text().optional().describe('What a reader should know about these.'),
};

const name = { name: text().describe('The name it is known by.') };

const named = <T extends EntityType>(type: T) =>
  z.strictObject({
    id: entityId(type),
    ...name,
    ...entityFields,
    ...entityStatement,
  });

export const franchise = named('Franchise').meta({
  id: 'Franchise',
  description: 'Works that share a universe or a brand.',
});
export const organization = named('Organization').meta({
  id: 'Organization',
  description: 'A group within stories.',
});
export const item = named('Item').meta({ id: 'Item', description: 'A thing within stories.' });
export const company = named('Company').meta({
  id: 'Company',
  description: 'A studio, distributor or other firm.',
});
export const event = named('Event').meta({
  id: 'Event',
  description: 'An event, within stories or around them.',
});

export const place = z
  .strictObject({
    ...named('Place').shape,
    fictional: claims(truthClaim, 'Whether it exists in stories only.'),
  })
  .meta({ id: 'Place', description: 'A place, real or of a story.' });

export const person = z
  .strictObject({
    ...named('Person').shape,
    birthDate: claims(dateClaim, 'The day of birth.'),
    deathDate: claims(dateClaim, 'The day of death.'),
  })
  .meta({ id: 'Person', description: 'A performer, director or other real person.' });

export const character = z
  .strictObject({
    ...named('Character').shape,
    appearsIn: z
      .array(referenceToAny(workTypes, 'a work'))
      .min(1)
      .optional()
      .describe('Works it appears in, where no cast list says so.'),
  })
  .meta({ id: 'Character', description: 'A figure of a story, animals included.' });
