import type { FaultCode } from '../../facts/schema/fault-code.js';
import type { Location } from './location.js';

export interface Fault extends Location {
  readonly code: FaultCode;
  /** What was expected, and what was found. */
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

/** One line, in the form that editors and terminals turn into a link. */
export function printFault(fault: Fault): string {
  return printAs('error', fault);
}

/** The same for what is doubtful rather than wrong. */
export function printDoubt(doubt: Fault, severity: 'error' | 'warning'): string {
  return printAs(severity, doubt);
}

function printAs(severity: 'error' | 'warning', fault: Fault): string {
  const hint = fault.suggestion === undefined ? '' : `; did you mean ${fault.suggestion}?`;
  return `${fault.file}:${fault.line}:${fault.column} ${severity} ${fault.message}${hint} [${fault.code}]`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
