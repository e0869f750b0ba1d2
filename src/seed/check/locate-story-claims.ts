import { newClaimId } from '../../facts/graph-builder.js';
import { storyClaim } from '../../facts/plan-story.js';
import type { Location } from '../faults/location.js';
import type { Path } from '../faults/path.js';
import { type Entry, isWork } from '../read/read-entries.js';

/** Where each story claim of sound entries is written, by the id of the claim. */
export function locateStoryClaims(
  entries: readonly Entry[],
): (claim: string) => Location | undefined {
  let locations: ReadonlyMap<string, Written> | undefined;
  return (claim) => {
    // Built when first asked for, as most callers never ask.
    locations ??= new Map(entries.flatMap(writtenIn));
    const written = locations.get(claim);
    if (written === undefined) return undefined;
    const { file, path } = written;
    return { file: file.path, ...file.document.locate(path, 'value') };
  };
}

interface Written {
  readonly file: Entry['file'];
  readonly path: Path;
}

function writtenIn(entry: Entry): (readonly [string, Written])[] {
  if (!isWork(entry) || entry.value === undefined) return [];
  const { value, file, path } = entry;
  return (value.story?.claims ?? []).map((claim, index) => [
    // The id does not depend on names.
    newClaimId(storyClaim(value.id, claim, String)),
    { file, path: [...path, 'story', 'claims', index] },
  ]);
}
