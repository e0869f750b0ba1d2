import fc from 'fast-check';

/** Random choices, made through fast-check so that it can repeat and shrink them. */
export class Draw {
  constructor(private readonly generate: fc.GeneratorValue) {}

  integer(min: number, max: number): number {
    return this.generate(evenly, min, max);
  }

  /** Shrinks to false, so that what is optional is left out. */
  chance(percent: number): boolean {
    return this.integer(0, 99) >= 100 - percent;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  }
}

/** Without fast-check's bias towards the ends: a choice has no corner cases, and rare ones should stay rare. */
function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max }));
}
