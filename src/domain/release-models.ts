import { asc, id, into, out } from './model-links.js';
import type { TypeModel } from './model-parts.js';

const claims = { claims: into('ABOUT', 'Claim', 'connection') } as const;

/** The records of a work that are one for each country. */
export const releaseModels = {
  Release: {
    properties: {
      ...id,
      kind: { kind: 'enum', enum: 'ReleaseKind' },
      date: { kind: 'date', sortable: true },
      country: { kind: 'text', nullable: true, sortable: true },
      note: { kind: 'text', nullable: true },
    },
    links: { work: out('RELEASE_OF', 'Work', 'one'), ...claims },
    order: [asc('date'), asc('country')],
  },
  Certification: {
    properties: {
      ...id,
      country: { kind: 'text', sortable: true },
      certificate: { kind: 'text' },
    },
    links: { work: out('CERTIFIES', 'Work', 'one'), ...claims },
    order: [asc('country')],
  },
} as const satisfies Readonly<Record<string, Omit<TypeModel, 'name'>>>;
