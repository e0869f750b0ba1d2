import { isId, typeOfId } from '../../domain/ids.js';
import { isKindOf } from '../../domain/type-names.js';
import type { FaultCode } from '../../facts/schema/fault-code.js';
import {
  creditId,
  MAIN_SEGMENT,
  MAX_SUBJECT_ID_LENGTH,
  portrayalId,
  relationId,
  segmentId,
  titleId,
} from '../../facts/schema/made-ids.js';
import { recordsOf } from '../../facts/work-records.js';
import type { Fault } from '../faults/fault.js';
import { faultOf } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import { type Entry, isWork, type SoundWork } from '../read/read-entries.js';
import type { SeedFile } from '../read/read-files.js';
import { isMapping } from '../read/salvage.js';
import { meantIds } from './meant-ids.js';

interface Defined {
  readonly ids: ReadonlySet<string>;
  /** Ids defined twice. */
  readonly faults: readonly Fault[];
}

interface Definition {
  readonly id: string;
  readonly file: SeedFile;
  readonly path: Path;
  /** The fault of defining it twice. */
  readonly code: FaultCode;
}

export function collectDefinitions(entries: readonly Entry[], files: readonly SeedFile[]): Defined {
  const places = new Map<string, Definition>();
  const faults: Fault[] = [];
  for (const entry of entries) {
    const own = ownDefinition(entry);
    const earlier = own && places.get(own.id);
    if (own !== undefined && earlier !== undefined) faults.push(duplicate(own, earlier));
    else if (own !== undefined) places.set(own.id, own);
    // What a second definition holds is not reported again.
    for (const part of partsOf(entry)) {
      const first = places.get(part.id);
      if (first === undefined) places.set(part.id, part);
      if (earlier !== undefined) continue;
      if (part.id.length > MAX_SUBJECT_ID_LENGTH) faults.push(tooLong(part));
      if (first !== undefined) faults.push(duplicate(part, first));
    }
  }
  return { ids: new Set([...places.keys(), ...meantIds(entries, files)]), faults };
}

function tooLong({ id, file, path }: Definition): Fault {
  const expected = `expected an id of at most ${MAX_SUBJECT_ID_LENGTH} characters`;
  return faultOf(file, { code: 'malformed-id', path, message: `${expected}, found "${id}"` });
}

function duplicate({ id, file, path, code }: Definition, first: Definition): Fault {
  const { line, file: within } = first.file.document.locate(first.path, 'value');
  const place = `${within ?? first.file.path}:${line}`;
  const isEntity = code === 'duplicate-id' && isKindOf('Entity', typeOfId(id));
  const advice = isEntity ? `; to add to it, write "extends" in place of id and name` : '';
  const message = `"${id}" is defined already, in ${place}${advice}`;
  return faultOf(file, { code, path, message });
}

function ownDefinition({ collection, raw, file, path }: Entry): Definition | undefined {
  const id = isMapping(raw) ? raw.id : undefined;
  if (typeof id !== 'string') return undefined;
  const isNamed = collection === 'relationKinds' ? !id.includes('/') : isId(id);
  return isNamed ? { id, file, path: [...path, 'id'], code: 'duplicate-id' } : undefined;
}

/** The things that an entry makes besides its own. */
function partsOf(entry: Entry): readonly Definition[] {
  const { file, path } = entry;
  const made = (id: string, ...steps: Path): Definition => ({
    id,
    file,
    path: [...path, ...steps],
    code: 'duplicate-entry',
  });
  if (entry.collection === 'relations') {
    const { from, kind, to } = entry.sound;
    const isWhole = from !== undefined && kind !== undefined && to !== undefined;
    return isWhole ? [made(relationId({ from, kind, to }))] : [];
  }
  return isWork(entry) ? partsOfWork(entry.sound, made) : [];
}

function partsOfWork(
  { id: work, titles = [], cast = [], credits = [], story, ...lists }: SoundWork,
  made: (id: string, ...steps: Path) => Definition,
): readonly Definition[] {
  if (work === undefined) return [];
  const definitions: Definition[] = [];
  for (const [index, entry] of titles.entries()) {
    if (entry !== undefined) definitions.push(made(titleId({ work, ...entry }), 'titles', index));
  }
  for (const [index, entry] of cast.entries()) {
    if (entry !== undefined) definitions.push(made(portrayalId({ work, ...entry }), 'cast', index));
  }
  for (const [index, entry] of credits.entries()) {
    if (entry !== undefined) definitions.push(made(creditId({ work, ...entry }), 'credits', index));
  }
  for (const { id, list, claims } of recordsOf({ id: work, ...lists })) {
    definitions.push(made(id, list, claims[0]?.index ?? 0));
  }
  const segments = story?.segments ?? [];
  for (const [index, segment] of segments.entries()) {
    if (segment === undefined) continue;
    definitions.push(made(segmentId(work, segment.key), 'story', 'segments', index));
  }
  const hasMain = segments.some((segment) => segment?.key === MAIN_SEGMENT);
  return hasMain ? definitions : [...definitions, made(segmentId(work, MAIN_SEGMENT))];
}
