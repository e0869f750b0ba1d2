import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { SeedFile } from '../read/read-files.js';
import type { Fault } from './fault.js';
import type { Path } from './path.js';

/** Something wrong at a path of a file. */
export interface Finding {
  readonly code: FaultCode;
  readonly path: Path;
  /** Whether the field itself is at fault rather than its value. */
  readonly at?: 'key';
  readonly message: string;
  readonly suggestion?: string;
}

/** Says where in its file a finding is. */
export function faultOf(file: SeedFile, { path, at, ...rest }: Finding): Fault {
  return { ...rest, file: file.path, ...file.document.locate(path, at ?? 'value') };
}
