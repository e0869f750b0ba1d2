import type { CollectionName } from '../../facts/collections.js';
import type { Path } from '../faults/path.js';
import type { SeedFile } from './read-files.js';

/** An entry that adds to an entity which another entry defines. */
export interface Extension {
  readonly collection: CollectionName;
  readonly file: SeedFile;
  readonly path: Path;
  readonly raw: Mapping;
  readonly sound: Mapping;
  /** Present when all of it is sound. */
  readonly value?: Mapping;
}

type Mapping = Readonly<Record<string, unknown>>;
