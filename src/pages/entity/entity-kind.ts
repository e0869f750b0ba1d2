import type { ReactNode } from 'react';
import type { Words } from '../parts/in-words.js';
import type { Texts } from '../texts/texts.js';
import type { HeadingFragment, StatementFragment } from './operations.js';
import type { Question } from './question.js';

/** What an address asks of an entity's page, and the words to answer in. */
export interface EntityContext {
  readonly question: Question;
  readonly texts: Texts['entity'];
  readonly words: Words;
}

/** One line of the facts: null where nothing is known. */
export interface Fact<Entity> {
  /** The field of the API, under which its claims are found as well. */
  readonly property: keyof Texts['entity']['facts'];
  readonly show: (entity: Entity, context: EntityContext) => ReactNode;
}

/** One part of a page below its facts: null where the entity has nothing for it. */
export interface Section<Entity> {
  /** Its place among the sections, and in the address. */
  readonly name: string;
  readonly show: (entity: Entity, context: EntityContext) => ReactNode;
}

/** What the page of one type of entities shows, in this order. */
export interface EntityKind<Entity> {
  readonly facts: readonly Fact<Entity>[];
  readonly sections: readonly Section<Entity>[];
  /** What schema.org says of it, beside its name. */
  readonly jsonLd: (entity: Entity, context: EntityContext) => Readonly<Record<string, unknown>>;
  /** The year of the entity, which tells it from others of its name. */
  readonly year?: (entity: Entity) => string | undefined;
}

export type Heading = HeadingFragment;
export type Statement = StatementFragment;

/** A list of the API with where it goes on. */
export interface Connection<Item> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Item[];
}

/** The statements of a list, which the API gives one level deeper. */
export interface Claims {
  readonly nodes: readonly Statement[];
}
