import { canLast, durationInWords, readDuration } from '../../domain/duration.js';
import { readPartialDate } from '../../domain/partial-date.js';
import { hullOf } from './interval-relations.js';
import type { DurationRange, RelationStatement, TemporalStatement } from './statement.js';

/** Why a statement cannot be part of a timeline, as one sentence; undefined when it can. */
export function checkStatement(statement: TemporalStatement): string | undefined {
  switch (statement.kind) {
    case 'relation':
      return checkRelation(statement);
    case 'duration':
      return checkRange(statement, 1);
    case 'span':
      return checkRange(statement, 1);
    case 'date':
      return readPartialDate(statement.date) === undefined
        ? `Expected a date in EDTF, such as 197X, found "${statement.date}".`
        : undefined;
  }
}

function checkRelation({ of, relations, to, gap }: RelationStatement): string | undefined {
  if (of === to) return `Expected two segments, found "${of}" twice.`;
  if (relations.length === 0) return 'Expected at least one relation, found none.';
  const needed = hullOf(relations);
  if (needed.length > new Set(relations).size) {
    const missing = needed.filter((relation) => !relations.includes(relation));
    return (
      `${list(relations, 'disjunction')} cannot be expressed as bounds on starts and ends: ` +
      `also expected ${list(missing, 'conjunction')}, or fewer relations.`
    );
  }
  if (gap === undefined) return undefined;
  const leavesNone = relations.every((one) => one === 'MEETS' || one === 'MET_BY');
  const isStrict = relations.every((one) => one === 'BEFORE' || one === 'AFTER');
  if (!isApart(relations)) {
    return `Expected a gap only with BEFORE and MEETS, or AFTER and MET_BY, found one with ${list(relations, 'conjunction')}.`;
  }
  if (leavesNone && (readDuration(gap.min ?? 'PT0S', 'least') ?? 0) > 0) {
    return `Expected no gap, since one meets the other, found at least ${durationInWords(gap.min ?? '')}.`;
  }
  return checkRange(gap, isStrict ? 1 : 0);
}

/** True when the two intervals share no time; they may meet. */
export function isApart(relations: readonly string[]): boolean {
  return (
    relations.every((one) => one === 'BEFORE' || one === 'MEETS') ||
    relations.every((one) => one === 'AFTER' || one === 'MET_BY')
  );
}

/** Longer than any story, and short enough that a hundred of them still add up exactly. */
const LONGEST = 'P100000000Y';

function checkRange({ min, max }: DurationRange, least: 0 | 1): string | undefined {
  if (min === undefined && max === undefined) return 'Expected min, max or both, found neither.';
  for (const text of [min, max]) {
    if (text === undefined) continue;
    const minutes = readDuration(text, 'least');
    if (minutes === undefined) {
      return `Expected an ISO 8601 duration such as P4D, PT1H or P6M, found "${text}".`;
    }
    if (minutes > (readDuration(LONGEST, 'most') ?? Infinity)) {
      return `Expected at most ${durationInWords(LONGEST)}, found ${text}.`;
    }
  }
  if (max === undefined) return undefined;
  const most = readDuration(max, 'most') ?? 0;
  if (most < least) return `Expected at least one minute, found at most ${durationInWords(max)}.`;
  if (min !== undefined && !canLast(min, max)) {
    return `Expected min <= max, found ${min} and ${max}.`;
  }
  return undefined;
}

function list(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en', { type }).format(words);
}
