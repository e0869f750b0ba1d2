import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { Fault } from './fault.js';
import type { Location } from './location.js';
import type { Path } from './path.js';

/** Something wrong at a path of a file. */
export interface Finding {
  readonly code: FaultCode;
  readonly path: Path;
  /** Set when the field itself is at fault rather than its value. */
  readonly at?: 'key';
  readonly message: string;
  readonly suggestion?: string;
}

/** A file that knows at which line and column a path is. */
interface LocatedFile {
  readonly path: string;
  readonly document: {
    /** With the file, where that is another one. */
    locate(path: Path, at: 'key' | 'value'): Pick<Fault, 'line' | 'column'> & Partial<Location>;
  };
}

/** The fault of a finding, with its place in the file. */
export function faultOf(file: LocatedFile, { path, at, ...rest }: Finding): Fault {
  return { ...rest, file: file.path, ...file.document.locate(path, at ?? 'value') };
}
