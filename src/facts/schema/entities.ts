import * as z from 'zod';
import { idPrefix } from '../../domain/ids.js';
import { type EntityType, workTypes } from '../../domain/type-names.js';
import { claims, dateClaim, textClaim, truthClaim } from './claimed-field.js';
import { claimKind, provenance, sources } from './provenance.js';
import { referenceTo, referenceToAny } from './reference.js';
import { externalValue, idWithPrefix, name, text, url } from './values.js';

/** The id of an entity, with its type. */
export const entityId = (type: EntityType) =>
  idWithPrefix(`${idPrefix(type)}/`).describe(
    `The id: ${idPrefix(type)}/ and a name in kebab-case. It never changes.`,
  );

/** Another name with sources of its own. */
export const statedAlias = z.strictObject({
  value: text().describe('The other name.'),
  kind: claimKind(),
  ...provenance,
});

const alias = z
  .union([text(), statedAlias], { error: 'expected a name, or a mapping of value and sources' })
  .meta({ id: 'Alias', description: 'Another name, with sources of its own where it needs them.' });

const externalId = z
  .strictObject({
    authority: text().describe('Who gave the id, such as IMDb.'),
    value: externalValue().describe('The id as the authority writes it.'),
    url: url()
      .optional()
      .describe('The page of the thing there, where it does not follow from the id.'),
  })
  .meta({ id: 'ExternalId', description: 'The id of the thing elsewhere.' });

/** What all entities have in addition to an id and a name. */
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

/** An entity with a name, and the fields that only its type has. */
const named = <Own extends z.ZodRawShape>(type: EntityType, description: string, own: Own) =>
  z
    .strictObject({
      id: entityId(type),
      name: name().describe('The name it is known by.'),
      ...entityFields,
      ...entityStatement,
      ...own,
    })
    .meta({ id: type, description });

/** An entity of a type that has no fields of its own. */
export const plain = (type: EntityType, description: string) => named(type, description, {});

export const place = named('Place', 'A place, real or of a story.', {
  fictional: claims(truthClaim, 'Whether it exists in stories only.', (isFictional) =>
    isFictional ? 'fictional' : 'real',
  ),
});

export const person = named('Person', 'A performer, director or other real person.', {
  birthDate: claims(dateClaim, 'The day of birth.', String),
  birthPlace: claims(textClaim, 'The place of birth in words, from town to country.', String),
  deathDate: claims(dateClaim, 'The day of death.', String),
  deathPlace: claims(textClaim, 'The place of death in words, from town to country.', String),
});

export const character = named('Character', 'A figure of a story, animals included.', {
  species: claims(textClaim, 'What it is, such as human, dog or vampire.', String),
  gender: claims(textClaim, 'Such as female or male, in the words of the source.', String),
  statusAtEnd: claims(
    textClaim,
    'What has become of it by the end of the last work it is in; gives away endings.',
    String,
  ),
  appearsIn: z
    .array(referenceToAny(workTypes, 'a work'))
    .min(1)
    .optional()
    .describe('Works it appears in, where no cast list says so.'),
});

export type NamedEntry = z.output<ReturnType<typeof plain>>;

/** What is stated of every entity, whatever its schema calls the name. */
export type EntityEntry = Omit<NamedEntry, 'name'>;
