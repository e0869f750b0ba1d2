import { constantCase } from './text.js';
import { entityTypes } from './type-names.js';

/** The closed lists of the domain: each is a GraphQL enum and a word list of seed files. */

export const workStatuses = ['ANNOUNCED', 'IN_PRODUCTION', 'RELEASED', 'CANCELLED'] as const;

export const titleKinds = ['ORIGINAL', 'TRANSLATED', 'WORKING', 'ALTERNATIVE'] as const;

export const portrayalKinds = [
  'LIVE_ACTION',
  'VOICE',
  'MOTION_CAPTURE',
  'YOUNGER',
  'OLDER',
  'DOUBLE',
  'STUNT',
  'ARCHIVE',
  'PHOTOGRAPH',
] as const;

export const releaseKinds = [
  'PREMIERE',
  'FESTIVAL',
  'THEATRICAL',
  'LIMITED',
  'STREAMING',
  'HOME',
  'BROADCAST',
] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

export const creditJobs = [
  'DIRECTOR',
  'WRITER',
  'PRODUCER',
  'EXECUTIVE_PRODUCER',
  'CREATOR',
  'SHOWRUNNER',
  'COMPOSER',
  'CINEMATOGRAPHER',
  'EDITOR',
  'STUNT_COORDINATOR',
  'CHOREOGRAPHER',
  'OTHER',
] as const;

/** What a person may do on a work. */
export const jobs = ['ACTOR', ...creditJobs] as const;
export type Job = (typeof jobs)[number];

export const sourceTiers = [
  'ON_SCREEN',
  'OFFICIAL',
  'PRESS',
  'ENCYCLOPEDIA',
  'DATABASE',
  'FAN',
] as const;
export type CreditJob = (typeof creditJobs)[number];
export type SourceTier = (typeof sourceTiers)[number];

export const claimStatuses = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const claimKinds = ['FACT', 'FORECAST', 'SPECULATION', 'OPINION', 'ATTRIBUTION'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const segmentRoles = ['MAIN', 'PROLOGUE', 'FLASHBACK', 'FRAME', 'EPILOGUE'] as const;

/** Allen's thirteen relations between intervals (Communications of the ACM 26, 1983). */
export const intervalRelations = [
  'BEFORE',
  'AFTER',
  'MEETS',
  'MET_BY',
  'OVERLAPS',
  'OVERLAPPED_BY',
  'STARTS',
  'STARTED_BY',
  'DURING',
  'CONTAINS',
  'FINISHES',
  'FINISHED_BY',
  'EQUALS',
] as const;

export type IntervalRelation = (typeof intervalRelations)[number];

const timelineOrders = ['STORY', 'RELEASE'] as const;
export type TimelineOrder = (typeof timelineOrders)[number];

/** All of them that are GraphQL enums, by name. */
export const enumerations = {
  WorkStatus: workStatuses,
  TitleKind: titleKinds,
  PortrayalKind: portrayalKinds,
  ReleaseKind: releaseKinds,
  CreditJob: creditJobs,
  Job: jobs,
  SourceTier: sourceTiers,
  ClaimStatus: claimStatuses,
  ClaimKind: claimKinds,
  SegmentRole: segmentRoles,
  IntervalRelation: intervalRelations,
  TimelineOrder: timelineOrders,
  EntityType: entityTypes.map(constantCase),
} as const;
export type EnumName = keyof typeof enumerations;

/** A value as a word of a closed list, which it must be. */
export function wordOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) {
    throw new TypeError(`Expected one of ${words.join(', ')}, found "${value}".`);
  }
  return word;
}

/**
 * The most neighbours that a work has on each side of it in story time. Where hundreds of works are set
 * in one year, all of them are next to all of those of the year before.
 */
export const MOST_NEIGHBOURS = 10;
