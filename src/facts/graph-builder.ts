import { createHash } from 'node:crypto';
import { nearestTier, type RankedClaim } from '../domain/claims.js';
import type { EdgeType } from '../domain/edge-types.js';
import type { ExternalId, Graph, GraphEdge, GraphNode, PropertyValue } from '../domain/graph.js';
import type { PartialDate } from '../domain/partial-date.js';
import { kebabCase } from '../domain/text.js';
import type { ConcreteType } from '../domain/type-names.js';
import type { SourceTier } from '../domain/vocabulary.js';
import { statementKey } from './content-key.js';
import { type Authorities, findAuthority, pageOf } from './schema/authorities.js';
import { claimId } from './schema/made-ids.js';
import type { Provenance } from './schema/provenance.js';

/** What a single fact needs to know about the rest of its universe. */
export interface Surroundings {
  /** When each source was published, where that is known. */
  readonly publishedOn: ReadonlyMap<string, PartialDate>;
  /** Ties that are not shown, and the things whose claims keep them. */
  readonly withheld: ReadonlyMap<string, string>;
  /** How near each source is to what it reports. */
  readonly tiers: ReadonlyMap<string, SourceTier>;
  /** What texts call things, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** What gave ids to things. */
  readonly authorities: Authorities;
  /** The segments that claims speak of. */
  readonly mentioned: ReadonlySet<string>;
}

/** A claim to add: what it is about, what it says, and who says so. */
export interface NewClaim {
  readonly subject: string;
  readonly property: string;
  /** The value in words. */
  readonly text: string;
  /** The value as JSON, for code that computes with it. */
  readonly value?: string | undefined;
  readonly entity?: string | undefined;
  /** Those parts of what the author wrote that distinguish claims about one property. */
  readonly content?: unknown;
  readonly provenance: Provenance;
  /** Whether a field shows what it states. */
  readonly isShown: boolean;
  /** The id of the claim that the field shows in its place. */
  readonly outrankedBy?: string | undefined;
}

/** A tie to add, with what is claimed about it. */
interface NewTie extends Pick<NewClaim, 'property' | 'text' | 'provenance'> {
  readonly id: string;
  /** The entity that it leads to, where it ties two. */
  readonly end?: string;
}

/** Properties, some of them undefined; those are left out. */
export type LooseProperties = Readonly<Record<string, PropertyValue | undefined>>;

/** Collects the nodes and edges of a graph. */
export class GraphBuilder {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges: GraphEdge[] = [];
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  nameOf(id: string): string {
    return this.surroundings.names.get(id) ?? id;
  }

  /** An external id as it is shown: by the name of its authority, and with the page that follows from it. */
  externalId(stated: Omit<ExternalId, 'url'> & { readonly url?: string | undefined }): ExternalId {
    const { authority, value, url } = stated;
    const known = findAuthority(this.surroundings.authorities, authority);
    const page = url ?? (known && pageOf(known, value)) ?? null;
    return { authority: known?.name ?? authority, value, url: page };
  }

  isMentioned(segment: string): boolean {
    return this.surroundings.mentioned.has(segment);
  }

  node(id: string, type: ConcreteType, properties: LooseProperties): void {
    if (this.nodes.has(id)) throw new TypeError(`A checked universe defines "${id}" once.`);
    this.nodes.set(id, { id, type, properties: withoutUndefined(properties) });
  }

  edge(type: EdgeType, from: string, to: string, order: LooseOrder = {}): void {
    const numbers = withoutUndefined(order);
    const isOrdered = Object.keys(numbers).length > 0;
    this.edges.push(isOrdered ? { type, from, to, order: numbers } : { type, from, to });
  }

  /** What decides between a claim and those it competes with. */
  rank(claim: NewClaim): RankedClaim {
    const { status, kind, statedOn, sources } = claim.provenance;
    return {
      id: newClaimId(claim),
      status,
      kind,
      tier: nearestTier(sources.flatMap((source) => this.surroundings.tiers.get(source) ?? [])),
      statedOn: statedOn ?? this.earliestDate(sources),
    };
  }

  /** Whether a tie is more than a claim. */
  shows(tie: string): boolean {
    return !this.surroundings.withheld.has(tie);
  }

  /**
   * Adds a tie between entities and the claim that states it. Of a tie that is not shown, only the claim
   * is added, about what the tie would be found at, and with the other end as its value.
   */
  tie({ id, end, ...claim }: NewTie, add: () => void): void {
    const isShown = this.shows(id);
    if (isShown) add();
    this.claim({ ...claim, subject: id, isShown, entity: isShown ? undefined : end });
  }

  claim(claim: NewClaim): void {
    const { subject, property, text, value, entity, isShown, outrankedBy, provenance } = claim;
    const { quote, note, sources } = provenance;
    const { id, status, kind, statedOn } = this.rank(claim);
    this.node(id, 'Claim', {
      property,
      text,
      kind,
      status,
      isShown,
      statedOn,
      quote,
      note,
      value,
    });
    this.edge('ABOUT', id, this.surroundings.withheld.get(subject) ?? subject);
    if (entity !== undefined) this.edge('VALUE', id, entity);
    if (outrankedBy !== undefined) {
      this.edges.push({ type: 'OUTRANKED_BY', from: id, to: outrankedBy, derived: true });
    }
    for (const [index, source] of sources.entries()) {
      this.edge('STATED_BY', id, source, { position: index + 1 });
    }
  }

  /** Nodes are sorted by id, so that nothing depends on how facts are laid out in files. */
  build(): Graph {
    const nodes = [...this.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { nodes, edges: this.edges };
  }

  /** The date by which the earliest of the sources had certainly said so. */
  private earliestDate(sources: readonly string[]): string | undefined {
    let earliest: PartialDate | undefined;
    for (const source of sources) {
      const date = this.surroundings.publishedOn.get(source);
      if (date !== undefined && (earliest === undefined || date.to < earliest.to)) earliest = date;
    }
    return earliest?.text;
  }
}

type LooseOrder = Readonly<Record<string, number | undefined>>;

/** The id of a claim: it depends on what is claimed and who says so, not on where it is written. */
export function newClaimId(claim: NewClaim): string {
  return claimId(claim.subject, kebabCase(claim.property), hashOf(claim));
}

/** Eight digits distinguish claims about one property of one thing. */
function hashOf({ content, entity, provenance }: NewClaim): string {
  const key = statementKey({ ...provenance, content, entity });
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function withoutUndefined<V>(record: Readonly<Record<string, V | undefined>>): Record<string, V> {
  const defined: Record<string, V> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value !== undefined) defined[name] = value;
  }
  return defined;
}
