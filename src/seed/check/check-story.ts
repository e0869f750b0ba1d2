import { nearest } from '../../domain/nearest.js';
import { workTypes } from '../../domain/type-names.js';
import { statementKey } from '../../facts/content-key.js';
import { storyStatement } from '../../facts/plan-story.js';
import { MAIN_SEGMENT, segmentId } from '../../facts/schema/made-ids.js';
import type { Reference } from '../../facts/schema/reference.js';
import type { StoryClaim } from '../../facts/schema/works.js';
import { targetSegment } from '../../facts/story-target.js';
import { checkStatement } from '../../timeline/index.js';
import type { Finding } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import type { SoundWork } from '../read/read-entries.js';
import type { KnownIds } from './known-ids.js';

const other: Reference = {
  expected: 'a segment key of this work, a work or a segment',
  types: [...workTypes, 'Segment'],
  prefix: '',
};

/** Checks that each story claim of a work says one thing, about segments that exist. */
export function checkStory(work: SoundWork, at: Path, known: KnownIds): readonly Finding[] {
  const { id, story } = work;
  if (id === undefined || story === undefined) return [];
  const keys = [MAIN_SEGMENT, ...(story.segments ?? []).flatMap((one) => one?.key ?? [])];
  const seen = new Set<string>();
  return (story.claims ?? []).flatMap((claim, index) => {
    if (claim === undefined) return [];
    const path = [...at, 'story', 'claims', index];
    const content = contentOf(id, claim);
    const repeated: readonly Finding[] = seen.has(content)
      ? [{ code: 'duplicate-entry', path, message: 'this claim is made already' }]
      : [];
    seen.add(content);
    return [...repeated, ...checkForm(claim, path), ...checkSegments(id, claim, keys, path, known)];
  });
}

function contentOf(work: string, claim: StoryClaim): string {
  const { to } = claim;
  return statementKey(to === undefined ? claim : { ...claim, to: targetSegment(work, to) });
}

const forms = ['relation', 'span', 'duration', 'date'] as const;

function checkForm(claim: StoryClaim, path: Path): readonly Finding[] {
  const given = forms.filter((form) => claim[form] !== undefined);
  const findings: Finding[] = [];
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none' : given.join(' and ');
    const message = `expected one of ${forms.join(', ')}, found ${found}`;
    findings.push({ code: given.length === 0 ? 'missing-field' : 'invalid-value', path, message });
  }
  const needsOther = claim.relation !== undefined || claim.span !== undefined;
  if (needsOther && claim.to === undefined) {
    const message = 'expected "to", the other segment, found none';
    findings.push({ code: 'missing-field', path, message });
  }
  if (!needsOther && claim.to !== undefined) {
    const message = 'expected "to" only beside relation or span';
    findings.push({ code: 'invalid-value', path: [...path, 'to'], at: 'key', message });
  }
  if (claim.gap !== undefined && !leavesGap(claim.relation)) {
    const message = 'expected a gap only where one segment comes before the other';
    findings.push({ code: 'invalid-value', path: [...path, 'gap'], at: 'key', message });
  }
  return findings.length > 0 ? findings : checkContent(claim, path);
}

/** What the solver would refuse: relations that limits cannot express, impossible lengths. */
function checkContent(claim: StoryClaim, path: Path): readonly Finding[] {
  const { gap, ...withoutGap } = claim;
  const [form = 'relation'] = forms.filter((one) => claim[one] !== undefined);
  const findings = checkSolvable(withoutGap, [...path, form]);
  return findings.length > 0 || gap === undefined
    ? findings
    : checkSolvable(claim, [...path, 'gap']);
}

/** Whether a statement can be solved does not depend on its segments, as long as they are two. */
function checkSolvable(claim: StoryClaim, path: Path): readonly Finding[] {
  const message = checkStatement(storyStatement(claim, 'one', 'another'));
  return message === undefined ? [] : [{ code: 'invalid-value', path, message }];
}

function leavesGap(relation: StoryClaim['relation']): boolean {
  return [
    ['BEFORE', 'MEETS'],
    ['AFTER', 'MET_BY'],
  ].some((apart) => relation?.every((one) => apart.includes(one)) === true);
}

function checkSegments(
  work: string,
  { segment, to }: StoryClaim,
  keys: readonly string[],
  path: Path,
  known: KnownIds,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (!keys.includes(segment)) findings.push(unknownSegment(segment, keys, [...path, 'segment']));
  if (to === undefined) return findings;
  const toPath = [...path, 'to'];
  if (!to.includes('/')) {
    if (!keys.includes(to)) findings.push(unknownSegment(to, keys, toPath));
  } else if (!known.has(to, other)) {
    const suggestion = known.nearest(to, other);
    findings.push({
      code: 'dangling-reference',
      path: toPath,
      message: `expected ${other.expected}, found "${to}"`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  if (targetSegment(work, to) === segmentId(work, segment)) {
    const message = `expected two segments, found "${segment}" twice`;
    findings.push({ code: 'self-reference', path: toPath, message });
  }
  return findings;
}

function unknownSegment(key: string, keys: readonly string[], path: Path): Finding {
  const suggestion = nearest(key, keys);
  return {
    code: 'unknown-segment',
    path,
    message: `expected a segment of this work (${keys.join(', ')}), found "${key}"`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
