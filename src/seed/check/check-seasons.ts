import type { Fault } from '../faults/fault.js';
import { faultOf } from '../faults/finding.js';
import type { Entry } from '../read/read-entries.js';

type SoundSeason = Extract<Entry, { readonly collection: 'seasons' }>['sound'];

/** Episodes name their season by its number, so no two seasons of a series may have the same. */
export function checkSeasons(entries: readonly Entry[]): readonly Fault[] {
  const seasons = new Map<string, string | undefined>();
  return entries.flatMap((entry) => {
    if (entry.collection !== 'seasons') return [];
    const { file, path, sound } = entry;
    const number = numberOf(sound);
    if (sound.series === undefined || number === undefined) return [];
    const key = `${sound.series} ${number}`;
    const isTaken = seasons.has(key) && seasons.get(key) !== sound.id;
    const message = `expected another number than that of "${seasons.get(key)}", found a second ${number}`;
    if (!isTaken) seasons.set(key, sound.id);
    return isTaken
      ? [faultOf(file, { code: 'duplicate-entry', path: [...path, 'number'], message })]
      : [];
  });
}

/** The number that claims agree on, or the preferred one; undefined where they do not agree. */
function numberOf({ number = [] }: SoundSeason): number | undefined {
  const claims = number.flatMap((claim) => claim ?? []);
  const preferred = claims.filter(({ status }) => status === 'PREFERRED');
  const counted =
    preferred.length > 0 ? preferred : claims.filter(({ status }) => status === 'NORMAL');
  const [first, ...others] = new Set(counted.map(({ value }) => value));
  return others.length === 0 ? first : undefined;
}
