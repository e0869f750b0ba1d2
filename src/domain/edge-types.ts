import type { TypeName } from './type-names.js';

/** Kinds of edges: where they start and end, and the numbers they carry for ordering. */
export const edges = {
  IN_FRANCHISE: { from: 'Entity', to: 'Franchise', order: [] },
  EPISODE_OF: { from: 'Episode', to: 'Series', order: [] },
  SEASON_OF: { from: 'Season', to: 'Series', order: [] },
  IN_SEASON: { from: 'Episode', to: 'Season', order: [] },
  TITLE_OF: { from: 'Title', to: 'Work', order: ['position'] },
  PERFORMS: { from: 'Person', to: 'Portrayal', order: ['released'] },
  OF: { from: 'Portrayal', to: 'Character', order: ['released'] },
  IN: { from: 'Portrayal', to: 'Work', order: [] },
  HOLDS: { from: 'Person', to: 'Credit', order: ['released'] },
  ON: { from: 'Credit', to: 'Work', order: ['position'] },
  SUBJECT_OF: { from: 'Entity', to: 'Relation', order: [] },
  OBJECT: { from: 'Relation', to: 'Entity', order: [] },
  OF_KIND: { from: 'Relation', to: 'RelationKind', order: [] },
  SHOWN_IN: { from: 'Relation', to: 'Work', order: [] },
  PART_OF: { from: 'Segment', to: 'Work', order: [] },
  COUNTED_FROM: { from: 'Segment', to: 'Work', order: [] },
  ABOUT: { from: 'Claim', to: 'Node', order: [] },
  VALUE: { from: 'Claim', to: 'Entity', order: [] },
  OUTRANKED_BY: { from: 'Claim', to: 'Claim', order: [] },
  STATED_BY: { from: 'Claim', to: 'Source', order: ['position'] },
  INVOLVES: { from: 'Relation', to: 'Entity', order: [] },
  ACTED_IN: { from: 'Person', to: 'Work', order: ['billing'] },
  WORKED_ON: { from: 'Person', to: 'Work', order: [] },
  PLAYED: { from: 'Person', to: 'Character', order: ['released'] },
  APPEARS_IN: { from: 'Character', to: 'Work', order: ['billing'] },
  FIRST_APPEARS_IN: { from: 'Character', to: 'Work', order: [] },
  PRECEDES: { from: 'Work', to: 'Work', order: [] },
  TOLD_IN: { from: 'Node', to: 'Story', order: [] },
  TIMELINE_OF: { from: 'Timeline', to: 'Franchise', order: [] },
  STORY_STEP: { from: 'Timeline', to: 'TimelineStep', order: ['position'] },
  RELEASE_STEP: { from: 'Timeline', to: 'TimelineStep', order: ['position'] },
  HAS_CONFLICT: { from: 'Timeline', to: 'TimelineConflict', order: ['position'] },
  STEP_WORK: { from: 'TimelineStep', to: 'Work', order: [] },
  STEP_AFTER: { from: 'TimelineStep', to: 'Work', order: ['position'] },
  STEP_CLAIM: { from: 'TimelineStep', to: 'Claim', order: ['position'] },
  CONFLICT_CLAIM: { from: 'TimelineConflict', to: 'Claim', order: ['position'] },
  OUTVOTED: { from: 'TimelineConflict', to: 'Claim', order: [] },
  PLACES: { from: 'Placement', to: 'Work', order: [] },
  PLACED_SEGMENT: { from: 'Placement', to: 'Segment', order: ['position'] },
  COMES_AFTER: { from: 'Placement', to: 'StoryNeighbour', order: ['position'] },
  COMES_BEFORE: { from: 'Placement', to: 'StoryNeighbour', order: ['position'] },
  COMES_DURING: { from: 'Placement', to: 'StoryNeighbour', order: ['position'] },
  ENCLOSES: { from: 'Placement', to: 'StoryNeighbour', order: ['position'] },
  NEIGHBOUR: { from: 'StoryNeighbour', to: 'Work', order: [] },
  NEIGHBOUR_CLAIM: { from: 'StoryNeighbour', to: 'Claim', order: ['position'] },
  COUNTS: { from: 'Dataset', to: 'EntityCount', order: [] },
  MEASURES: { from: 'Dataset', to: 'Completeness', order: [] },
  LACKED_BY: { from: 'Completeness', to: 'Entity', order: [] },
} as const satisfies Record<string, EdgeModel>;

interface EdgeModel {
  readonly from: TypeName;
  readonly to: TypeName;
  readonly order: readonly string[];
}
export type EdgeType = keyof typeof edges;
