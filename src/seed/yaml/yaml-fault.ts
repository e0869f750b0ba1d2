import type { FaultCode } from '../../facts/schema/fault-code.js';

/** A fault in the text of one file; `offset` counts from its start. */
export interface YamlFault {
  readonly code: FaultCode;
  readonly message: string;
  readonly offset: number;
  /** What to write instead. */
  readonly suggestion?: string | undefined;
}

/** Stops the reading of a file. */
export class YamlRefusal extends Error implements YamlFault {
  override readonly name = 'YamlRefusal';
  readonly code: FaultCode;
  readonly offset: number;
  readonly suggestion: string | undefined;

  constructor(code: FaultCode, message: string, offset: number, suggestion?: string) {
    super(message);
    this.code = code;
    this.offset = offset;
    this.suggestion = suggestion;
  }
}
