import { collections, isWorkCollection } from '../../facts/collections.js';
import { mentionedSegments, segmentsOf } from '../../facts/plan-story.js';
import { segmentId } from '../../facts/schema/made-ids.js';
import { schemaPart } from '../../facts/schema/schema-walk.js';
import type { WorkEntry } from '../../facts/schema/works.js';
import { needed } from './keep-open.js';
import { type Mention, mentionsIn, sourcesIn } from './mentions.js';
import type { Entry, Place } from './places.js';

/** What is mentioned, with the sources of all that mentions it. */
type Support = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Brings back what is left of nothing but mentioned, as far as it has to be: entities with what they cannot
 * do without, the segments that claims speak of, and kinds of relations. These mention others in turn.
 */
export function restoreMentioned(places: readonly Place[]): readonly Place[] {
  const owners = new Map(
    places
      .filter(({ collection }) => isWorkCollection(collection))
      .flatMap(({ whole }) => segmentsOf(asWork(whole)).map(({ id }) => [id, whole.id] as const)),
  );
  let restored = places;
  for (let size = -1; ; ) {
    const support = supportIn(restored, owners);
    const total = [...support.values()].reduce((sum, sources) => sum + sources.size, support.size);
    if (total === size) return restored;
    size = total;
    restored = places.map((place) => ({ ...place, left: restore(place, support) }));
  }
}

function supportIn(places: readonly Place[], owners: ReadonlyMap<string, string>): Support {
  const support = new Map<string, Set<string>>();
  const add = ({ id, sources }: Mention): void => {
    const known = support.get(id) ?? new Set();
    support.set(id, known);
    for (const source of sources) known.add(source);
    const owner = owners.get(id);
    if (owner !== undefined) add({ id: owner, sources });
  };
  for (const { collection, left } of places) {
    if (left === undefined) continue;
    mentionsIn(collections[collection].schema, left).forEach(add);
    if (isWorkCollection(collection)) segmentMentions(asWork(left)).forEach(add);
  }
  return support;
}

/** Story claims name segments in ways of their own. */
function segmentMentions(work: WorkEntry): readonly Mention[] {
  return (work.story?.claims ?? []).flatMap((claim) =>
    mentionedSegments({ ...work, story: { claims: [claim] } }).map((id) => ({
      id,
      sources: claim.sources,
    })),
  );
}

function restore({ collection, whole, left }: Place, support: Support): Entry | undefined {
  if (collection === 'relationKinds') return support.has(whole.id) ? whole : undefined;
  const mentioned = support.get(whole.id);
  const isEntity = 'name' in whole || 'title' in whole;
  if (collection === 'sources' || !isEntity || left?.sources !== undefined) return left;
  const sources = new Set([...sourcesIn(left), ...(mentioned ?? [])]);
  if (sources.size === 0) return undefined;
  const part = schemaPart(collections[collection].schema);
  const story = isWorkCollection(collection) && storyOf(asWork(whole), left, support);
  return {
    ...(part.kind === 'object' && needed(part.shape, whole)),
    ...left,
    ...(story && { story }),
    id: whole.id,
    sources: [...sources].sort(),
  };
}

/** The segments of a work that claims speak of, in the continuity that they belong to. */
function storyOf(
  { id, story }: WorkEntry,
  left: Entry | undefined,
  support: Support,
): WorkEntry['story'] {
  const isMentioned = (key: string) => support.has(segmentId(id, key));
  const segments = story?.segments?.filter(({ key }) => isMentioned(key)) ?? [];
  const claims = left === undefined ? undefined : asWork(left).story?.claims;
  const { continuity } = story ?? {};
  const kept = {
    ...(continuity !== undefined && { continuity }),
    ...(segments.length > 0 && { segments }),
    ...(claims !== undefined && { claims }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function asWork(entry: Entry): WorkEntry {
  return entry as unknown as WorkEntry;
}
