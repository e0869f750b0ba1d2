import type { FaultCode } from '../../src/facts/index.js';
import { faultsOf } from './seed-folder.js';

/** What the cases refer to: one of each, sound. */
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

/** A file beside that, with one fault, and what is told of it. */
interface FaultCase {
  readonly title: string;
  readonly text: string;
  readonly code: FaultCode;
  readonly at: readonly [line: number, column: number];
  readonly suggestion?: string;
}

/** Every one of the faults is told, at its place, and nothing else. */
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
