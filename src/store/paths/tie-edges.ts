import type { EdgeType } from '../../domain/edge-types.js';

/**
 * The edges that chains follow. Each joins an entity to a fact, so that two of them make a *tie*
 * between two entities. A portrayal ties a person, a character and a work to each other, a credit
 * ties a person to a work, and a relation ties its two ends. A work is also tied to what it is part
 * of, by a single edge; the fact is then the part itself.
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

/** The role of an entity in a fact: PERFORMS is the performer of a portrayal. */
export const tieRoles = [...tieEdges, 'PART', 'WHOLE'] as const;
export type TieRole = (typeof tieRoles)[number];

/** Types with so many ties that a chain through them would say nothing; they are only ends. */
export const hubTypes = ['Franchise', 'Company', 'Place'] as const;

/** An entity with more edges to facts, parts and wholes is a hub as well. */
export const MAX_TIES = 1_000;

/** An entity with fewer edges cannot connect two others, as a single fact holds all its ties. */
export const MIN_TIES = 2;

/** The most steps from each end within which ties are looked up. */
export const MAX_RADIUS = 3;

/** The most edges to facts, of all entities at one distance, for ties beyond to be looked up. */
export const MAX_WORK = 12_000;
