import type { EdgeType } from '../../domain/edge-types.js';

/**
 * The edges that chains walk: each joins an entity to a fact, so that two of them make a *tie* between
 * two entities. A portrayal ties a person, a character and a work to each other, a credit a person to
 * a work, a relation its two ends.
 */
export const tieEdges = [
  'PERFORMS',
  'OF',
  'IN',
  'HOLDS',
  'ON',
  'SUBJECT_OF',
  'OBJECT',
] as const satisfies readonly EdgeType[];

/** What an entity is to a fact that ties it to another: PERFORMS is the performer of a portrayal. */
export type TieRole = (typeof tieEdges)[number];

/** Entities that so much hangs on that a chain through them says nothing; chains only begin or end there. */
export const hubTypes = ['Franchise', 'Company', 'Place'] as const;

/** An entity with more edges to facts than this is a hub as well. */
export const MAX_TIES = 1_000;

/** An entity with fewer cannot stand between two others: all that it is tied to hangs on one fact. */
export const MIN_TIES = 2;

/** How many steps from each end is looked, at most. */
export const MAX_RADIUS = 3;

/** The most edges to facts that the entities at one distance from an end may have for a look beyond them. */
export const MAX_WORK = 12_000;
