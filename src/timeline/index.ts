export { checkStatement } from './check-statement.js';
export { explainConflict } from './explain-conflict.js';
export { inverseOf } from './interval-relations.js';
export { type KnownTime, knownTimes } from './known-times.js';
export { lineUp, type Stretch } from './line-up.js';
export { measureFrom, type SegmentBounds } from './measure-from.js';
export { type Neighbour, type Neighbours, neighboursOf } from './neighbours-of.js';
export { type Precedence, precedenceOf, precedes, whyPrecedes } from './precedence.js';
export { type PrecedingPair, precedingPairs } from './preceding-pairs.js';
export { printNetwork, readNetwork } from './print-network.js';
export {
  type Gap,
  type Length,
  relationBetween,
  type TemporalRelation,
} from './relation-between.js';
export {
  type Conflict,
  createTimelineSolver,
  type SolvedNetwork,
  solveTimeline,
  type Timeline,
  type TimelineInput,
  type TimelineSolver,
} from './solve-timeline.js';
export type {
  DateStatement,
  DurationRange,
  DurationStatement,
  IntervalRelation,
  RelationStatement,
  Segment,
  SegmentRole,
  SpanStatement,
  Statement,
  TemporalClaim,
} from './statement.js';
export { type StoryOrder, type StoryStep, storyOrder } from './story-order.js';
export {
  createTellers,
  type TellRelation,
  type ToldRelation,
  tellRelation,
  unknownRelation,
} from './tell-relation.js';
