import type { Texts } from '../texts/texts.js';
import type { Span } from './column-scale.js';

/** The units that lengths are told in, each from the minutes that take two of it on. */
const UNITS = [
  { unit: 'year', minutes: 525_960 },
  { unit: 'month', minutes: 43_830 },
  { unit: 'day', minutes: 1_440 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const;

/** When something lies, seen from the origin: "4 to 11 days later", "at least 30 years earlier". */
export function offsetInWords({ earliest, latest }: Span, { language, timeline }: Texts): string {
  if (earliest === 0 && latest === 0) return timeline.atOnce;
  if (earliest >= 0) return timeline.later(lengthInWords(earliest, latest));
  if (latest <= 0) return timeline.earlier(lengthInWords(-latest, -earliest));
  if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return timeline.anyTime;
  const before = timeline.earlier(Number.isFinite(earliest) ? lengthInWords(0, -earliest) : '');
  const after = timeline.later(Number.isFinite(latest) ? lengthInWords(0, latest) : '');
  return timeline.either(before, after);

  /** Rounded, so that the range never gets narrower. */
  function lengthInWords(least: number, most: number): string {
    const size = Number.isFinite(most) ? most : least;
    const { unit, minutes } = UNITS.find((one) => size >= 2 * one.minutes) ?? UNITS[4];
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    const [from, to] = [Math.floor(least / minutes), Math.ceil(most / minutes)];
    if (!Number.isFinite(most)) return from === 0 ? '' : timeline.least(format.format(from));
    if (from === to) return format.format(to);
    return from === 0
      ? timeline.most(format.format(to))
      : timeline.range(new Intl.NumberFormat(language).format(from), format.format(to));
  }
}
