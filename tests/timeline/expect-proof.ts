import type { TemporalClaim } from '../../src/timeline/index.js';

/** Asserts that the named claims suffice, and that without any one of them they do not. */
export function expectProof(
  accepted: readonly TemporalClaim[],
  because: readonly string[],
  holds: (claims: readonly TemporalClaim[]) => boolean,
): void {
  const reasons = accepted.filter(({ id }) => because.includes(id));
  expect(reasons.map(({ id }) => id)).toEqual(because);
  expect(holds(reasons)).toBe(true);
  for (const dropped of reasons) {
    expect(holds(reasons.filter((one) => one !== dropped))).toBe(false);
  }
}
