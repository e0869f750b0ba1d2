export { type ChartedWork, chartedWorks } from './chart-works.js';
export {
  type Contradiction,
  contradictionsIn,
  printContradiction,
} from './contradictions.js';
export { type ExportedFiles, exportUniverse } from './export-universe.js';
export { compareFaults, type Fault, type FaultCode, faultCodes, printFault } from './fault.js';
export { segmentNames } from './name-segments.js';
export { nearest } from './nearest.js';
export type { PlacementValue } from './plan-story.js';
export { readStories } from './read-stories.js';
export { type ReadUniverse, readUniverse, type SoundUniverse } from './read-universe.js';
export { seedJsonSchema } from './seed-json-schema.js';
export { type Story, solveStories } from './solve-stories.js';
export { toImportPlan } from './to-import-plan.js';
export { type Contents, entriesOf, type Folder, type Universe } from './universe.js';
export { isNested, type WrittenExport, writeExport } from './write-export.js';
