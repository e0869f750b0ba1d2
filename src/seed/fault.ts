import type { Place } from './place.js';

/** Stable names of what can be wrong with seed files. */
export const faultCodes = [
  'path-refused',
  'file-too-large',
  'no-files',
  'empty-file',
  'invalid-encoding',
  'invalid-yaml',
  'too-deep',
  'too-many-aliases',
  'duplicate-key',
  'unknown-field',
  'missing-field',
  'wrong-type',
  'unknown-word',
  'invalid-value',
  'malformed-id',
  'impossible-date',
  'no-source',
  'duplicate-id',
  'duplicate-entry',
  'dangling-reference',
  'unknown-segment',
  'self-reference',
  'two-preferred',
  'claimed-elsewhere',
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface Fault extends Place {
  readonly code: FaultCode;
  /** What was expected and what was found. */
  readonly message: string;
  /** The nearest valid name, or what to write instead. */
  readonly suggestion?: string;
}

/** Orders faults as a person reads files: by file, from top to bottom. */
export function compareFaults(a: Fault, b: Fault): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.message, b.message)
  );
}

/** One line, in the form that editors and terminals make a link of. */
export function printFault(fault: Fault): string {
  const hint = fault.suggestion === undefined ? '' : `; did you mean ${fault.suggestion}?`;
  return `${fault.file}:${fault.line}:${fault.column} error ${fault.message}${hint} [${fault.code}]`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
