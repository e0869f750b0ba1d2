import type { GraphReader } from '../domain/graph-reader.js';
import { segmentRoles, wordOf } from '../domain/vocabulary.js';
import type { SegmentRole } from '../timeline/index.js';

const ROLE_WORDS: Readonly<Record<SegmentRole, string>> = {
  MAIN: '',
  PROLOGUE: 'the prologue of ',
  FLASHBACK: 'the flashback of ',
  FRAME: 'the frame story of ',
  EPILOGUE: 'the epilogue of ',
};

/**
 * What to call a segment in a sentence: `Ballerina`, `the prologue of Ballerina`. Where a work has
 * several of one role, the label tells them apart: `"Eve's childhood" in Ballerina`.
 */
export function segmentNames({ byId, from, to }: GraphReader): (segment: string) => string {
  return (segment) => {
    const [work = ''] = from('PART_OF', segment);
    const title = byId(work)?.properties.name;
    const { role, label } = byId(segment)?.properties ?? {};
    if (role === undefined || title === undefined) return segment;
    const alike = to('PART_OF', work).filter((one) => byId(one)?.properties.role === role);
    if (alike.length > 1) return `"${label}" in ${title}`;
    return `${ROLE_WORDS[wordOf(segmentRoles, role)]}${title}`;
  };
}
