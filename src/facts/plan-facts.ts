import type * as z from 'zod';
import type { GraphBuilder } from './graph-builder.js';
import type { AuthorityEntry } from './schema/authorities.js';
import type { claim, relation, relationKind, source } from './schema/facts.js';
import { relationId } from './schema/made-ids.js';

type KindEntry = z.output<typeof relationKind>;

export function planRelationKind(graph: GraphBuilder, entry: KindEntry): void {
  const { id, acyclic = false, ...properties } = entry;
  graph.node(id, 'RelationKind', { ...properties, acyclic });
}

export function planRelation(graph: GraphBuilder, entry: z.output<typeof relation>): void {
  const { from, kind, to, work, spoiler, claimKind, ...provenance } = entry;
  const id = relationId({ from, kind, to });
  const claim = {
    property: 'relations',
    text: `${graph.nameOf(from)} ${graph.nameOf(kind)} ${graph.nameOf(to)}`,
    provenance: { ...provenance, kind: claimKind },
  };
  graph.tie({ id, end: to, ...claim }, () => {
    graph.node(id, 'Relation', { spoiler });
    graph.edge('SUBJECT_OF', from, id);
    graph.edge('OBJECT', id, to);
    graph.edge('OF_KIND', id, kind);
    if (work !== undefined) graph.edge('SHOWN_IN', id, work);
  });
}

type SourceEntry = z.output<typeof source>;

export function planSource(graph: GraphBuilder, { id, ...properties }: SourceEntry): void {
  graph.node(id, 'Source', properties);
}

export function planClaim(graph: GraphBuilder, entry: z.output<typeof claim>): void {
  const { subject, property, text, entity, ...provenance } = entry;
  graph.claim({ subject, property, text, entity, content: { text }, provenance, isShown: false });
}

export function planAuthority(graph: GraphBuilder, { id, name, forms }: AuthorityEntry): void {
  const [patterns, urls] = [forms.map(({ pattern }) => pattern), forms.map(({ url }) => url)];
  graph.node(id, 'Authority', { name, patterns, urls });
}
