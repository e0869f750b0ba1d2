import type { RootField } from '../plan/read/read-roots.js';

/** What a root field reads, for the planner: the argument of `Extensions`. */
export const reads = (root: RootField): { readonly root: RootField } => ({ root });
