import { createHash } from 'node:crypto';
import type { EdgeType } from '../domain/edge-types.js';
import type { Graph, GraphEdge, GraphNode, PropertyValue } from '../domain/graph.js';
import type { PartialDate } from '../domain/partial-date.js';
import { kebabCase } from '../domain/text.js';
import type { ConcreteType } from '../domain/type-names.js';
import type { ClaimKind, ClaimStatus } from '../domain/vocabulary.js';
import { statementKey } from './content-key.js';
import { claimId } from './schema/made-ids.js';

/** What a statement says about itself, as seed files have it. */
export interface Statement {
  readonly sources: readonly string[];
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  readonly statedOn?: string | undefined;
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
}

/** A claim to be made: what it is about, what it says, and who says so. */
export interface NewClaim {
  readonly subject: string;
  readonly property: string;
  /** The value in words. */
  readonly text: string;
  /** The typed value, for those who compute with it. */
  readonly value?: unknown;
  readonly entity?: string | undefined;
  /** What the author wrote, as far as it tells this claim from others about the same property. */
  readonly content?: unknown;
  readonly statement: Statement;
}

/** A claim that was made, ready to be ranked. */
interface MadeClaim {
  readonly id: string;
  readonly status: ClaimStatus;
  readonly statedOn: string | undefined;
}

/** Properties as they come: what is undefined is left out. */
type LooseProperties = Readonly<Record<string, PropertyValue | undefined>>;

/** Collects the nodes and edges of a graph. */
export class GraphBuilder {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges: GraphEdge[] = [];
  /** When each source was published, as far as that is known. */
  private readonly publishedOn: ReadonlyMap<string, PartialDate>;

  constructor(publishedOn: ReadonlyMap<string, PartialDate>) {
    this.publishedOn = publishedOn;
  }

  has(id: string): boolean {
    return this.nodes.has(id);
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

  claim(claim: NewClaim): MadeClaim {
    const { subject, property, text, value, entity, statement } = claim;
    const { kind, status, quote, note, sources } = statement;
    const id = newClaimId(claim);
    const statedOn = statement.statedOn ?? this.earliestDate(sources);
    this.node(id, 'Claim', {
      property,
      text,
      kind,
      status,
      statedOn,
      quote,
      note,
      value: value === undefined ? undefined : JSON.stringify(value),
    });
    this.edge('ABOUT', id, subject);
    if (entity !== undefined) this.edge('VALUE', id, entity);
    for (const [index, source] of sources.entries()) {
      this.edge('STATED_BY', id, source, { position: index + 1 });
    }
    return { id, status, statedOn };
  }

  build(): Graph {
    return { nodes: [...this.nodes.values()], edges: this.edges };
  }

  /** The date by which the first of the sources had certainly said so. */
  private earliestDate(sources: readonly string[]): string | undefined {
    let earliest: PartialDate | undefined;
    for (const source of sources) {
      const date = this.publishedOn.get(source);
      if (date !== undefined && (earliest === undefined || date.to < earliest.to)) earliest = date;
    }
    return earliest?.text;
  }
}

type LooseOrder = Readonly<Record<string, number | undefined>>;

/** The id that a claim gets: it depends on what is claimed and who says so, not on where it is written. */
export function newClaimId(claim: NewClaim): string {
  return claimId(claim.subject, kebabCase(claim.property), hashOf(claim));
}

/** Eight digits tell claims about one property of one thing apart, and stay while they stay. */
function hashOf({ content, entity, statement }: NewClaim): string {
  const key = statementKey({ ...statement, content, entity });
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function withoutUndefined<V>(record: Readonly<Record<string, V | undefined>>): Record<string, V> {
  const defined: Record<string, V> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value !== undefined) defined[name] = value;
  }
  return defined;
}
