export type { PlacementValue } from './plan-story.js';
export type { FaultCode } from './schema/fault-code.js';
export { toImportPlan } from './to-import-plan.js';
export { type Contents, entriesOf, type Folder, type Universe } from './universe.js';
