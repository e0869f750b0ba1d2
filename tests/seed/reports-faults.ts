import type { FaultCode } from '../../src/facts/index.js';
import { faultsOf } from './seed-folder.js';

/** One sound entry of each sort, for the cases to refer to. */
export const base = `
people:
  - { id: person/ada, name: Ada }
  - { id: person/bo, name: Bo }
characters:
  - { id: character/lamp, name: Lamp }
sources:
  - { id: source/almanac, title: Almanac, tier: ENCYCLOPEDIA }
relationKinds:
  - { id: knows, label: knows, inverseLabel: is known by, symmetric: true }
films:
  - { id: film/base, title: Base }
`;

/** A file with one fault, and how it is reported. */
interface FaultCase {
  readonly title: string;
  readonly text: string;
  readonly code: FaultCode;
  readonly at: readonly [line: number, column: number];
  readonly suggestion?: string;
}

/** Each fault is reported where it is written, and nothing else is. */
export function reportsFaults(cases: readonly FaultCase[]): void {
  test.each(cases)('reports $title', async ({ text, code, at, suggestion }) => {
    const faults = await faultsOf({ 'base.yaml': base, 'case.yaml': text });
    const [line, column] = at;
    const hint = suggestion === undefined ? {} : { suggestion };
    expect(faults).toEqual([
      { code, file: 'case.yaml', line, column, message: expect.any(String), ...hint },
    ]);
  });
}
