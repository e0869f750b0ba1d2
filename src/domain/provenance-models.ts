import { byEdge, id, into, out } from './model-links.js';
import type { TypeModel } from './model-parts.js';
import type { ConcreteType } from './type-names.js';

/** What is stated, and by whom. */
export const provenanceModels: Readonly<
  Record<Extract<ConcreteType, 'Claim' | 'Source'>, Omit<TypeModel, 'name'>>
> = {
  Claim: {
    properties: {
      ...id,
      property: { kind: 'text' },
      text: { kind: 'text' },
      kind: { kind: 'enum', enum: 'ClaimKind' },
      status: { kind: 'enum', enum: 'ClaimStatus' },
      isShown: { kind: 'boolean' },
      statedOn: { kind: 'date', nullable: true, sortable: true },
      quote: { kind: 'text', nullable: true },
      note: { kind: 'text', nullable: true },
      value: { kind: 'value', nullable: true, hidden: true },
    },
    links: {
      subject: out('ABOUT', 'Node', 'one'),
      entity: out('VALUE', 'Entity', 'optional'),
      outrankedBy: { ...out('OUTRANKED_BY', 'Claim', 'optional'), fieldOnly: true },
      sources: {
        ...out('STATED_BY', 'Source', 'list'),
        order: [byEdge('position')],
        condition: { name: 'source', form: 'nested' },
        group: 'SOURCE',
      },
    },
    order: [],
  },
  Source: {
    properties: {
      ...id,
      title: { kind: 'text', sortable: true },
      publisher: { kind: 'text', nullable: true, group: 'PUBLISHER' },
      author: { kind: 'text', nullable: true, group: 'AUTHOR' },
      url: { kind: 'text', nullable: true },
      tier: { kind: 'enum', enum: 'SourceTier' },
      publishedOn: { kind: 'date', nullable: true, sortable: true },
      retrievedOn: { kind: 'date', nullable: true, sortable: true },
      licence: { kind: 'text', nullable: true },
      note: { kind: 'text', nullable: true },
    },
    links: { claims: into('STATED_BY', 'Claim', 'connection') },
    order: [],
  },
};
