import edtf from 'edtf';

/**
 * A calendar date of whatever precision is known, in EDTF (ISO 8601-2) level 1.
 * `from` and `to` are the first and last day it may mean, in days since 1970-01-01.
 */
export interface PartialDate {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Bounds of open intervals: far outside any story or release, yet whole numbers a database can index. */
export const EARLIEST_DAY = -10_000_000;
export const LATEST_DAY = 10_000_000;

const MS_PER_DAY = 86_400_000;
const MAX_LENGTH = 40;

/** Reads EDTF level 1: 2025-06-06, 2025-06, 2025, 1974~, 197X, ../2014. Undefined when it is none. */
export function readPartialDate(text: string): PartialDate | undefined {
  return readPlainDate(text) ?? readEdtf(text);
}

/** Days, months and years: the forms nearly all dates have. The general parser is a thousand times slower. */
function readPlainDate(text: string): PartialDate | undefined {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return undefined;
  const start = Date.parse(text);
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(text)) return undefined;
  const end = new Date(start);
  if (text.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (text.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return { text, from: start / MS_PER_DAY, to: end.getTime() / MS_PER_DAY - 1 };
}

function readEdtf(text: string): PartialDate | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    const date = edtf(text, { level: 1 });
    // The parser rolls impossible days over (30 February becomes 2 March); its print then differs.
    if (date.edtf !== text) return undefined;
    return { text, from: dayOf(date.min, EARLIEST_DAY), to: dayOf(date.max, LATEST_DAY) };
  } catch {
    return undefined;
  }
}

function dayOf(ms: number, unbounded: number): number {
  return Number.isFinite(ms) ? Math.floor(ms / MS_PER_DAY) : unbounded;
}

/** True when all of `date` lies on or before the last day of `limit`. */
export function isStatedBy(date: PartialDate, limit: PartialDate): boolean {
  return date.to <= limit.to;
}
