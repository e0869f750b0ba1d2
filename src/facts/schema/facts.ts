import * as z from 'zod';
import { idPrefix } from '../../domain/ids.js';
import { entityTypes, nodeTypes, workTypes } from '../../domain/type-names.js';
import { sourceTiers } from '../../domain/vocabulary.js';
import { claimKind, provenance } from './provenance.js';
import { referenceToAny, referenceToRelationKind } from './reference.js';
import { date, idWithPrefix, licence, name, propertyName, text, url, word } from './values.js';

export const relationKind = z
  .strictObject({
    id: word().describe('The id: a kebab-case word such as sibling-of.'),
    label: text().describe('How the first stands to the second: "is a sibling of".'),
    inverseLabel: text().describe('How the second stands to the first.'),
    symmetric: z.boolean().default(false).describe('Whether both say the same.'),
    acyclic: z
      .boolean()
      .optional()
      .describe(
        'Whether following it never leads back to where it began, as with sequels; false also allows two works to be tied both ways.',
      ),
    atMost: z
      .int()
      .min(1)
      .optional()
      .describe(
        'How many can stand so to one thing, where that is limited: a parent is one of two, a manager the only one.',
      ),
    family: z
      .boolean()
      .default(false)
      .describe('Whether it is a tie of a family: two are tied by one such kind at most.'),
    transitive: z
      .boolean()
      .default(false)
      .describe(
        'Whether what it leads to leads further: parents of parents are ancestors, a part of a part is a part.',
      ),
  })
  .meta({ id: 'RelationKind', description: 'A kind of tie between two entities.' });

const entityReference = () => referenceToAny(entityTypes, 'an entity');

export const relation = z
  .strictObject({
    from: entityReference().describe('The first entity, by its whole id.'),
    kind: referenceToRelationKind().describe('The kind of the tie, such as sibling-of.'),
    to: entityReference().describe('The second entity, by its whole id.'),
    work: referenceToAny(workTypes, 'a work')
      .optional()
      .describe('The work in which it holds or is shown.'),
    spoiler: z.boolean().default(false).describe('Whether knowing it gives away an ending.'),
    claimKind: claimKind(),
    ...provenance,
  })
  .meta({ id: 'Relation', description: 'A tie between two entities.' });

export const source = z
  .strictObject({
    id: idWithPrefix(`${idPrefix('Source')}/`).describe(
      'The id: source/ and who, with the date where there are several.',
    ),
    title: name().describe('The title of the article, page or work.'),
    publisher: text().optional().describe('The site, paper or house.'),
    author: text().optional().describe('The person who wrote it.'),
    url: url().optional().describe('Where it can be read.'),
    tier: z.enum(sourceTiers).describe('How near it is to what it reports.'),
    publishedOn: date().optional().describe('When it was published.'),
    retrievedOn: date().optional().describe('When it was read, for what changes.'),
    licence: licence()
      .optional()
      .describe('What others may do with it: an SPDX id such as CC-BY-SA-4.0, or words.'),
    note: text().optional().describe('What a reader should know about it.'),
  })
  .meta({ id: 'Source', description: 'Who says so.' });

/** Claims have ids too, but these are made from what they say and are not meant to be written by hand. */
const subjects = nodeTypes.filter((type) => type !== 'Claim');

export const claim = z
  .strictObject({
    subject: referenceToAny(subjects, 'something with an id').describe(
      'What the claim is about, by its whole id.',
    ),
    property: propertyName().describe('A GraphQL field, or a word for what no field holds.'),
    text: text().describe('What is claimed, in words.'),
    entity: entityReference().optional().describe('The entity it comes down to, by its whole id.'),
    kind: claimKind(),
    ...provenance,
  })
  .meta({ id: 'Claim', description: 'A statement that no field holds.' });
