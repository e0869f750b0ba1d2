import { type AnyPage, type Document, definePage } from '../page.js';
import { inWords } from '../parts/in-words.js';
import { pagePaths } from '../paths.js';
import { characterKind } from './character-kind.js';
import { findTarget } from './connection.js';
import type { EntityKind, Heading } from './entity-kind.js';
import { showEntity } from './entity-view.js';
import { franchiseKind } from './franchise-kind.js';
import type { ConnectionFragment } from './operations.js';
import * as documents from './operations.js';
import { personKind } from './person-kind.js';
import { eventKind, itemKind, organizationKind, placeKind } from './plain-kinds.js';
import { readQuestion, type Variables, variablesOf } from './question.js';
import { episodeKind, filmKind, gameKind, seasonKind, seriesKind } from './work-kind.js';

type Answer<Entity> = ConnectionFragment & { readonly entity: Entity | null };

/** The page of every type of entities: what it asks, and what it shows of the answer. */
export const entityPages: readonly AnyPage[] = Object.freeze([
  entityPage(pagePaths.character, documents.CharacterDocument, characterKind),
  entityPage(pagePaths.company, documents.CompanyDocument, organizationKind),
  entityPage(pagePaths.episode, documents.EpisodeDocument, episodeKind),
  entityPage(pagePaths.event, documents.EventDocument, eventKind),
  entityPage(pagePaths.film, documents.FilmDocument, filmKind),
  entityPage(pagePaths.franchise, documents.FranchiseDocument, franchiseKind),
  entityPage(pagePaths.game, documents.GameDocument, gameKind),
  entityPage(pagePaths.item, documents.ItemDocument, itemKind),
  entityPage(pagePaths.organization, documents.OrganizationDocument, organizationKind),
  entityPage(pagePaths.person, documents.PersonDocument, personKind),
  entityPage(pagePaths.place, documents.PlaceDocument, placeKind),
  entityPage(pagePaths.season, documents.SeasonDocument, seasonKind),
  entityPage(pagePaths.series, documents.SeriesDocument, seriesKind),
]);

function entityPage<Entity extends Heading>(
  path: string,
  document: Document<Answer<Entity>, Variables>,
  kind: EntityKind<Entity>,
): AnyPage {
  return definePage({
    path,
    document,
    variables: (address) => variablesOf(readQuestion(address)),
    show(answer, { address, texts }) {
      const { entity } = answer;
      if (entity === null) return undefined;
      const question = readQuestion(address);
      const context = { question, texts: texts.entity, words: inWords(texts) };
      const redirect = findTarget(answer, context);
      return redirect === undefined ? showEntity({ entity, kind, answer, context }) : { redirect };
    },
  });
}
