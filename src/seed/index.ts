export {
  type Contradiction,
  contradictionsIn,
  printContradiction,
} from './check/contradictions.js';
export { type ExportedFiles, exportUniverse } from './export/export-universe.js';
export { openPart } from './export/open-part.js';
export { seedJsonSchema } from './export/seed-json-schema.js';
export { type Disk, isNested, type WrittenExport, writeExport } from './export/write-export.js';
export { compareFaults, type Fault, printDoubt, printFault } from './faults/fault.js';
export { isSystemError } from './read/system-error.js';
export { type ReadUniverse, readUniverse, type SoundUniverse } from './read-universe.js';
