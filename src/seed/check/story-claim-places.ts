import { newClaimId } from '../../facts/graph-builder.js';
import { storyClaim } from '../../facts/plan-story.js';
import type { Path } from '../faults/path.js';
import type { Place } from '../faults/place.js';
import type { Entry } from '../read/read-entries.js';

/** Tells where the claim of an id is written, of the story claims of sound entries. */
export function storyClaimPlaces(entries: readonly Entry[]): (claim: string) => Place | undefined {
  let places: ReadonlyMap<string, Written> | undefined;
  return (claim) => {
    // Most readers never ask.
    places ??= new Map(entries.flatMap(writtenIn));
    const written = places.get(claim);
    if (written === undefined) return undefined;
    const { file, path } = written;
    return { file: file.path, ...file.document.locate(path, 'value') };
  };
}

interface Written {
  readonly file: Entry['file'];
  readonly path: Path;
}

function writtenIn({ value, file, path }: Entry): (readonly [string, Written])[] {
  if (value === undefined || !('story' in value)) return [];
  return (value.story?.claims ?? []).map((claim, index) => [
    newClaimId(storyClaim(value.id, claim, new Map())),
    { file, path: [...path, 'story', 'claims', index] },
  ]);
}
