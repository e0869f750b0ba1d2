import type * as z from 'zod';
import { showings, type ValuedClaim } from '../domain/claims.js';
import type { PropertyValue } from '../domain/graph.js';
import { propertyOf } from '../domain/graph-model.js';
import type { EntityType } from '../domain/type-names.js';
import type { GraphBuilder, LooseProperties, NewClaim } from './graph-builder.js';
import { NO_RIVALS, planField, type Rivals } from './plan-field.js';
import { claimedFieldsIn, type ValueClaim } from './schema/claimed-field.js';
import { character, type EntityEntry, type NamedEntry } from './schema/entities.js';

interface More {
  /** Properties that only its type has. */
  readonly own?: LooseProperties;
  /** What else competes with the claims about a field. */
  readonly rivals?: Readonly<Record<string, Rivals>>;
}

/** Adds an entity, and returns the values that its claimed fields show. */
type PlanEntity = (
  graph: GraphBuilder,
  name: string,
  entity: EntityEntry,
  more?: More,
) => LooseProperties;

/** Plans what all entities state: their node, their claims and their franchises. */
export function entityPlanner(type: EntityType, schema: z.ZodType): PlanEntity {
  const claimed = [...claimedFieldsIn(schema)];
  return (graph, name, entity, { own, rivals = {} } = {}) => {
    const { id, description, franchises = [], externalIds = [] } = entity;
    const shown = Object.fromEntries(
      claimed.flatMap(([field, { inWords }]) => {
        const against = rivals[field] ?? NO_RIVALS;
        const about = { subject: id, property: field, inWords };
        const own = planField(graph, about, claimsUnder(entity, field), against);
        const competing = [...own, ...against.claims];
        const { variants } = propertyOf(type, field);
        return [
          [field, against.choose(competing)?.value ?? whenUnclaimed(type, field)],
          ...(variants?.argument === 'asOf'
            ? [[variants.column, printHistory(competing, against)]]
            : []),
        ];
      }),
    );
    graph.node(id, type, {
      name,
      aliases: aliasesOf(entity),
      description,
      externalIds: externalIds.map((stated) => graph.externalId(stated)),
      ...shown,
      ...own,
    });
    for (const franchise of franchises) graph.edge('IN_FRANCHISE', id, franchise);
    claimPlainFields(graph, name, entity);
    return shown;
  };
}

export function namedPlanner(type: EntityType, schema: z.ZodType) {
  const plan = entityPlanner(type, schema);
  return (graph: GraphBuilder, entity: NamedEntry): void => {
    plan(graph, entity.name, entity);
  };
}

const planNamedCharacter = namedPlanner('Character', character);

export function planCharacter(graph: GraphBuilder, entry: z.output<typeof character>): void {
  planNamedCharacter(graph, entry);
  const { id, name, appearsIn = [] } = entry;
  for (const work of appearsIn) {
    graph.edge('APPEARS_IN', id, work);
    const text = `${name} appears in ${graph.nameOf(work)}`;
    claimPlain(graph, entry, { property: 'works', text, entity: work });
  }
}

/** Claims a plain field of an entity on the word of its sources, if it names any. */
export function claimPlain(
  graph: GraphBuilder,
  { id, sources }: EntityEntry,
  claim: Omit<NewClaim, 'subject' | 'provenance' | 'isShown'>,
  note?: string,
): void {
  if (sources === undefined) return;
  const provenance = { sources, kind: 'FACT', status: 'NORMAL', note } as const;
  graph.claim({ ...claim, subject: id, provenance, isShown: true });
}

/** The note of an entity goes with its name. */
function claimPlainFields(graph: GraphBuilder, name: string, entity: EntityEntry): void {
  const { id, aliases = [], description, note } = entity;
  claimPlain(graph, entity, { property: 'name', ...verbatim(name) }, note);
  if (description !== undefined) {
    claimPlain(graph, entity, { property: 'description', ...verbatim(description) });
  }
  const plain = aliases.filter((alias) => typeof alias === 'string');
  if (plain.length > 0) {
    const text = plain.join(', ');
    const content = plain.toSorted();
    claimPlain(graph, entity, { property: 'aliases', text, value: JSON.stringify(plain), content });
  }
  for (const alias of aliases) {
    if (typeof alias === 'string') continue;
    const { value, ...provenance } = alias;
    graph.claim({
      subject: id,
      property: 'aliases',
      text: value,
      value: JSON.stringify([value]),
      content: value,
      provenance,
      isShown: provenance.status !== 'DEPRECATED',
    });
  }
}

function verbatim(text: string): Pick<NewClaim, 'text' | 'value' | 'content'> {
  return { text, value: JSON.stringify(text), content: text };
}

function aliasesOf({ aliases = [] }: EntityEntry): readonly string[] {
  const shown = aliases.flatMap((alias) =>
    typeof alias === 'string' ? alias : alias.status === 'DEPRECATED' ? [] : alias.value,
  );
  return [...new Set(shown)];
}

function claimsUnder(
  entity: Readonly<Record<string, unknown>>,
  field: string,
): readonly ValueClaim[] {
  const claims = entity[field];
  return isClaimList(claims) ? claims : [];
}

/** The schema of a claimed field admits lists of claims only. */
function isClaimList(value: unknown): value is readonly ValueClaim[] {
  return Array.isArray(value);
}

function printHistory(claims: readonly ValuedClaim[], { choose }: Rivals): string | undefined {
  const history = showings(claims, choose);
  return history.length === 0 ? undefined : JSON.stringify(history);
}

/** What a field without claims shows when it may not be unknown: no texts, or false. */
function whenUnclaimed(type: EntityType, field: string): PropertyValue | undefined {
  const property = propertyOf(type, field);
  if (property.nullable === true) return undefined;
  return property.kind === 'texts' ? [] : property.kind === 'boolean' ? false : undefined;
}
