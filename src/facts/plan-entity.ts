import { bestClaim } from '../domain/claims.js';
import type { ExternalId, PropertyValue } from '../domain/graph.js';
import type { EntityType } from '../domain/type-names.js';
import type { GraphBuilder, Statement } from './graph-builder.js';
import type { EntryOf } from './schema/collections.js';

/** What all entities have in common, whatever their collection calls the name. */
export type EntityEntry = Omit<EntryOf<'organizations'>, 'name'>;

/** Adds an entity, with the claims that its plain fields rest on and its franchises. */
export function planEntity(
  graph: GraphBuilder,
  type: EntityType,
  name: string,
  entity: EntityEntry,
  own: Readonly<Record<string, PropertyValue | undefined>> = {},
): void {
  const { id, description, franchises = [] } = entity;
  graph.node(id, type, {
    name,
    aliases: aliasesOf(entity),
    description,
    externalIds: (entity.externalIds ?? []).map(
      ({ authority, value, url }): ExternalId => ({ authority, value, url: url ?? null }),
    ),
    ...own,
  });
  for (const franchise of franchises) graph.edge('IN_FRANCHISE', id, franchise);

  claimAliases(graph, entity);
  const vouched = vouchedStatement(entity);
  if (vouched === undefined) return;
  const { note, ...statement } = vouched;
  graph.claim({
    subject: id,
    property: 'name',
    text: name,
    value: name,
    content: name,
    statement: vouched,
  });
  if (description !== undefined) {
    graph.claim({
      subject: id,
      property: 'description',
      text: description,
      value: description,
      content: description,
      statement,
    });
  }
}

/** The statement that the sources of an entity make about its plain fields, if it has any. */
export function vouchedStatement({ sources, note }: EntityEntry): Statement | undefined {
  if (sources === undefined) return undefined;
  return { sources, kind: 'FACT', status: 'NORMAL', note };
}

function aliasesOf({ aliases = [] }: EntityEntry): readonly string[] {
  const shown = aliases.flatMap((alias) =>
    typeof alias === 'string' ? alias : alias.status === 'DEPRECATED' ? [] : alias.value,
  );
  return [...new Set(shown)];
}

function claimAliases(graph: GraphBuilder, entity: EntityEntry): void {
  const { id, aliases = [], sources } = entity;
  const plain = aliases.filter((alias) => typeof alias === 'string');
  if (plain.length > 0 && sources !== undefined) {
    graph.claim({
      subject: id,
      property: 'aliases',
      text: plain.join(', '),
      value: plain,
      content: plain.toSorted(),
      statement: { sources, kind: 'FACT', status: 'NORMAL' },
    });
  }
  for (const alias of aliases) {
    if (typeof alias === 'string') continue;
    const { value, ...statement } = alias;
    graph.claim({
      subject: id,
      property: 'aliases',
      text: value,
      value: [value],
      content: value,
      statement,
    });
  }
}

/** A value claimed under its field. */
interface ClaimedValue<V> extends Statement {
  readonly value: V;
  readonly text?: string | undefined;
}

/** Adds the competing claims about one field of an entity and gives the value that the field shows. */
export function planField<V>(
  graph: GraphBuilder,
  subject: string,
  property: string,
  claims: readonly ClaimedValue<V>[] | undefined,
  inWords: (value: V) => string,
): V | undefined {
  const made = (claims ?? []).map(({ value, text, ...statement }) => ({
    value,
    ...graph.claim({
      subject,
      property,
      text: text ?? inWords(value),
      value,
      content: { value, text },
      statement,
    }),
  }));
  return bestClaim(made)?.value;
}
