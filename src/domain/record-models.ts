import type { EdgeType } from './edge-types.js';
import { asc, byEdge, id, into, out } from './model-links.js';
import type { Link, TypeModel } from './model-parts.js';
import type { ConcreteType, TypeName } from './type-names.js';
import type { TimelineOrder } from './vocabulary.js';

/** A list that is answered whole, in the order that the import gave it. */
const placed = (edge: EdgeType, target: TypeName): Link => ({
  ...out(edge, target, 'list'),
  order: [byEdge('position')],
});

const order = (value: TimelineOrder): Link => ({
  ...placed(`${value}_STEP`, 'TimelineStep'),
  chosen: { field: 'order', argument: 'by', value },
});

type RecordType =
  | 'Authority'
  | 'RelationChain'
  | 'JourneyStop'
  | 'Story'
  | 'Timeline'
  | 'TimelineStep'
  | 'TimelineConflict'
  | 'Placement'
  | 'StoryNeighbour'
  | 'Dataset'
  | 'EntityCount'
  | 'Completeness';

/** Authorities, and the types of records that the import derives from facts, ready to be read. */
export const recordModels: Readonly<Record<RecordType & ConcreteType, Omit<TypeModel, 'name'>>> = {
  RelationChain: {
    properties: {
      ...id,
      depth: { kind: 'integer', sortable: true },
      spoiler: { kind: 'boolean' },
    },
    links: {
      kind: out('CHAIN_OF_KIND', 'RelationKind', 'one'),
      from: into('BEGINS_CHAIN', 'Entity', 'one'),
      to: out('ENDS_CHAIN', 'Entity', 'one'),
    },
    order: [asc('depth')],
  },
  JourneyStop: {
    properties: { ...id, position: { kind: 'integer' }, isPlaced: { kind: 'boolean' } },
    links: {
      works: { ...out('STOP_WORK', 'Work', 'list'), order: [asc('name')] },
      portrayals: placed('STOP_PORTRAYAL', 'Portrayal'),
      after: placed('STOP_AFTER', 'Work'),
      because: placed('STOP_CLAIM', 'Claim'),
    },
    order: [],
  },
  Authority: {
    properties: {
      ...id,
      name: { kind: 'text' },
      patterns: { kind: 'texts' },
      urls: { kind: 'texts' },
    },
    links: {},
    order: [],
  },
  Story: {
    properties: {
      ...id,
      network: { kind: 'value', hidden: true },
      relation: { kind: 'network', column: 'network' },
    },
    links: {},
    order: [],
  },
  Timeline: {
    properties: {
      ...id,
      network: { kind: 'value', hidden: true },
      relation: { kind: 'network', column: 'network' },
    },
    links: {
      franchise: out('TIMELINE_OF', 'Franchise', 'one'),
      storyOrder: order('STORY'),
      releaseOrder: order('RELEASE'),
      conflicts: placed('HAS_CONFLICT', 'TimelineConflict'),
    },
    order: [],
  },
  TimelineStep: {
    properties: { ...id, position: { kind: 'integer' } },
    links: {
      works: { ...out('STEP_WORK', 'Work', 'list'), order: [asc('name')] },
      after: placed('STEP_AFTER', 'Work'),
      because: placed('STEP_CLAIM', 'Claim'),
    },
    order: [],
  },
  TimelineConflict: {
    properties: { ...id, explanation: { kind: 'text' } },
    links: {
      claims: placed('CONFLICT_CLAIM', 'Claim'),
      outvoted: out('OUTVOTED', 'Claim', 'one'),
    },
    order: [],
  },
  Placement: {
    properties: id,
    links: {
      segments: placed('PLACED_SEGMENT', 'Segment'),
      after: placed('COMES_AFTER', 'StoryNeighbour'),
      before: placed('COMES_BEFORE', 'StoryNeighbour'),
      during: placed('COMES_DURING', 'StoryNeighbour'),
      contains: placed('ENCLOSES', 'StoryNeighbour'),
    },
    order: [],
  },
  StoryNeighbour: {
    properties: { ...id, relation: { kind: 'enum', enum: 'IntervalRelation' } },
    links: {
      work: out('NEIGHBOUR', 'Work', 'one'),
      because: placed('NEIGHBOUR_CLAIM', 'Claim'),
    },
    order: [],
  },
  Dataset: {
    properties: {
      ...id,
      version: { kind: 'text' },
      claims: { kind: 'integer' },
      sources: { kind: 'integer' },
      authorities: { kind: 'texts' },
      statistics: { kind: 'value', nullable: true, hidden: true },
    },
    links: {
      entities: out('COUNTS', 'EntityCount', 'list'),
      completeness: out('MEASURES', 'Completeness', 'list'),
    },
    order: [],
  },
  EntityCount: {
    properties: { ...id, type: { kind: 'enum', enum: 'EntityType' }, count: { kind: 'integer' } },
    links: {},
    order: [],
  },
  Completeness: {
    properties: {
      ...id,
      type: { kind: 'enum', enum: 'EntityType' },
      field: { kind: 'text' },
      job: { kind: 'enum', enum: 'CreditJob', nullable: true },
      filled: { kind: 'integer' },
      missing: { kind: 'integer' },
    },
    links: { examples: out('LACKED_BY', 'Entity', 'list') },
    order: [],
  },
};
