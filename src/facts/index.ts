export type { FaultCode } from './schema/fault-code.js';
export { type SolvedPlan, toImportPlan } from './to-import-plan.js';
export type { Contents, Folder, Universe } from './universe.js';
