import { idPrefix, isId } from '../../domain/ids.js';
import { slug } from '../../domain/text.js';
import { collections, isCollectionName } from '../../facts/collections.js';
import { idsByLooks } from '../read/ids-by-looks.js';
import type { Entry } from '../read/read-entries.js';
import type { SeedFile } from '../read/read-files.js';
import { isMapping } from '../read/salvage.js';

/**
 * Ids that faulty files seem to define. They count as defined, so that one fault is not reported again
 * wherever the thing is referred to.
 */
export function meantIds(entries: readonly Entry[], files: readonly SeedFile[]): readonly string[] {
  return [
    ...entries.flatMap(meantByEntry),
    ...files.flatMap(({ brokenText }) => idsByLooks(brokenText ?? '')),
    ...files.flatMap(unknownLists),
  ];
}

/** The id that an entry would have if it were written right: from what is there of it, or the name. */
function meantByEntry({ collection, raw, value }: Entry): readonly string[] {
  const { type } = collections[collection];
  if (value !== undefined || !isMapping(raw) || type === 'RelationKind' || type === 'Authority')
    return [];
  const { id, name, title } = raw;
  const written = typeof id === 'string' ? id.slice(id.lastIndexOf('/') + 1) : (name ?? title);
  return typeof written === 'string' ? [`${idPrefix(type)}/${slug(written)}`] : [];
}

/** The ids under a collection that there is not. */
function unknownLists({ document: { value } }: SeedFile): readonly string[] {
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([name, list]) => {
    if (isCollectionName(name) || !Array.isArray(list)) return [];
    return list.flatMap((entry: unknown) => {
      const id = isMapping(entry) ? entry.id : undefined;
      return typeof id === 'string' && isId(id) ? [id] : [];
    });
  });
}
