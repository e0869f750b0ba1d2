export { printNetwork, readNetwork } from './solve/print-network.js';
export {
  type Conflict,
  type SolvedNetwork,
  solveTimeline,
  type Timeline,
  type TimelineInput,
} from './solve/solve-timeline.js';
export {
  createStandingCache,
  type DescribedStory,
  describeStanding,
  type StandingDescription,
  unknownStanding,
} from './standings/describe-standing.js';
export {
  type Standing,
  standingBetween,
} from './standings/standing-between.js';
export { checkStatement } from './statements/check-statement.js';
export { inverseOf } from './statements/interval-relations.js';
export type {
  DateStatement,
  DurationRange,
  DurationStatement,
  IntervalRelation,
  PartOf,
  RelationStatement,
  Segment,
  SegmentRole,
  SpanStatement,
  TemporalClaim,
  TemporalStatement,
} from './statements/statement.js';
export { explainConflict } from './views/explain-conflict.js';
export {
  findNeighbours,
  type Neighbour,
  type Neighbours,
} from './views/find-neighbours.js';
export { type KnownTime, knownTimes } from './views/known-times.js';
export { type Columns, lineUp } from './views/line-up.js';
export { lineUpTold, type ToldRelation, type ToldSegment } from './views/line-up-told.js';
export { measureFrom, type SegmentBounds } from './views/measure-from.js';
export { type Precedence, precedenceOf, precedes } from './views/precedence.js';
export { type PrecedingPair, precedingPairs } from './views/preceding-pairs.js';
export { whyPrecedes } from './views/prove-precedence.js';
export { segmentDates, type WorkDates, workDates } from './views/story-dates.js';
export {
  type OrderStep,
  type StoryOrder,
  type StoryStep,
  storyOrder,
} from './views/story-order.js';
