import { typeOfId } from '../domain/ids.js';
import { MAIN_SEGMENT, segmentId } from './schema/made-ids.js';

/** The segment that a story claim of a work names: by key, by work or by its id. */
export function targetSegment(work: string, to: string): string {
  if (!to.includes('/')) return segmentId(work, to);
  return typeOfId(to) === 'Segment' ? to : segmentId(to, MAIN_SEGMENT);
}
