/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('There is no median of no values.');
  if (sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The least value that a share of the values does not exceed; the greatest value for 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is no percentile of no values.');
  return value;
}

/** The range of the middle half, since other load on the machine makes for wild extremes. */
export function printSpread(values: readonly number[], print = printNumber): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return `${print(at(0.25))} to ${print(at(0.75))}`;
}

/** Three significant digits, thousands in full. */
export function printNumber(value: number): string {
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
}

export function printRatio(value: number): string {
  return `x${value.toFixed(2)}`;
}

export function printMegabytes(bytes: number): string {
  return `${printNumber(bytes / 1_000_000)} MB`;
}

/** Whether a figure is within a bound. */
export function printVerdict(
  value: number,
  bound: { atMost: number } | { atLeast: number },
): string {
  const isMet = 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
  return isMet ? 'met' : 'MISSED';
}
