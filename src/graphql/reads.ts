import type { MadeExtent } from '../plan/read/read-made.js';
import type { RootField } from '../plan/read/read-roots.js';

/** What a root field reads, for the planner: the argument of `Extensions`. */
export const reads = (root: RootField): { readonly root: RootField } => ({ root });

/** How much there may be of a field of what is made: the same. */
export const holds = (made: MadeExtent): { readonly made: MadeExtent } => ({ made });
