import { typeOfId } from '../../domain/ids.js';
import { isKindOf } from '../../domain/type-names.js';
import { collections, isWorkCollection } from '../../facts/collections.js';
import { isOpenLicence } from '../../facts/schema/licences.js';
import { creditId, portrayalId, relationId, titleId } from '../../facts/schema/made-ids.js';
import type { WorkEntry } from '../../facts/schema/works.js';
import { entriesOf, type Universe } from '../../facts/universe.js';
import { recordsOf } from '../../facts/work-records.js';
import { keepOpen } from './keep-open.js';
import { type Entry, gather, type Place, placesIn } from './places.js';
import { restoreMentioned } from './restore-mentioned.js';

/**
 * What of a universe rests on sources whose licence is open. A statement keeps its open sources, and goes
 * where it has none. An entity that is left in part, or that something left refers to, keeps its name and
 * what it cannot do without, on the sources of what is left: they speak of it. So all references hold.
 */
export function openPart(universe: Universe): Universe {
  const open = new Set(
    entriesOf(universe, 'sources').flatMap(({ id, licence = '' }) =>
      isOpenLicence(licence) ? [id] : [],
    ),
  );
  const isOpen = (source: string) => open.has(source);
  const places = placesIn(universe).map((place): Place => {
    const { collection, whole } = place;
    if (collection === 'sources') return { ...place, left: isOpen(whole.id) ? whole : undefined };
    return { ...place, left: keepOpen(collections[collection].schema, whole, isOpen) as Entry };
  });
  const known = new Set([...open, ...places.flatMap(tiesIn)]);
  const sound = places.filter(
    ({ collection, left }) => collection !== 'claims' || isAbout(left?.subject, known),
  );
  return gather(restoreMentioned(sound));
}

/** The ids of the titles, releases and other records, portrayals, credits and relations that are left. */
function tiesIn({ collection, left }: Place): readonly string[] {
  if (left === undefined) return [];
  if (collection === 'relations') {
    const { from, kind, to } = left as unknown as Parameters<typeof relationId>[0];
    return [relationId({ from, kind, to })];
  }
  if (!isWorkCollection(collection)) return [];
  const entry = left as unknown as WorkEntry;
  const { id: work, titles = [], cast = [], credits = [] } = entry;
  return [
    ...recordsOf(entry).map(({ id }) => id),
    ...titles.map((title) => titleId({ work, ...title })),
    ...cast.map((part) => portrayalId({ work, ...part })),
    ...credits.map((credit) => creditId({ work, ...credit })),
  ];
}

/** Entities and segments come back where claims are about them; ties and sources do not. */
function isAbout(subject: unknown, known: ReadonlySet<string>): boolean {
  const type = typeOfId(String(subject));
  return type === 'Segment' || isKindOf('Entity', type) || known.has(String(subject));
}
