import { printTimelines } from '../../src/cli/print-timelines.js';
import type { Graph } from '../../src/domain/graph.js';
import { readSeed } from '../read-seed.js';

const options = { order: 'story', format: 'text', columns: 80 } as const;
const empty: Graph = { nodes: [], edges: [] };

describe('the timelines of a graph', () => {
  it('are those of all franchises that have placed works, by name', async () => {
    const printed = printTimelines(await readSeed(), options);
    const text = printed.kind === 'printed' ? printed.text : '';
    expect([...text.matchAll(/^.*, in story order$/gm)].map(([title]) => title)).toEqual([
      'Die Hard, in story order',
      'John Wick, in story order',
      'Underworld, in story order',
    ]);
  });

  it('put Rise of the Lycans first in the story, and third among the releases', async () => {
    const rowsIn = async (order: 'story' | 'release') => {
      const printed = printTimelines(await readSeed(), {
        ...options,
        franchise: 'underworld',
        order,
      });
      const text = printed.kind === 'printed' ? printed.text : '';
      return [...text.matchAll(/^(\d) {2}Underworld(.*?) {2}/gm)].map(([, , name]) => name);
    };
    expect(await rowsIn('story')).toEqual([
      ': Rise of the Lycans',
      '',
      ': Evolution',
      ': Awakening',
      ': Blood Wars',
    ]);
    expect((await rowsIn('release')).indexOf(': Rise of the Lycans')).toBe(2);
  });

  it('are none where nothing is placed', () => {
    expect(printTimelines(empty, options)).toEqual({
      kind: 'printed',
      text: 'Nothing places any work in story time.\n',
    });
  });

  it('need one franchise for a gantt diagram', async () => {
    const format = 'mermaid';
    expect(printTimelines(await readSeed(), { ...options, format })).toEqual({
      kind: 'refused',
      reason:
        'expected --franchise with --format mermaid, found several: Die Hard, John Wick, Underworld',
    });
    expect(printTimelines(empty, { ...options, format })).toMatchObject({ kind: 'refused' });
  });

  it('are refused for a franchise that there is not', () => {
    expect(printTimelines(empty, { ...options, franchise: 'john-wick' })).toEqual({
      kind: 'refused',
      reason: 'expected a franchise (there is none), found "franchise/john-wick"',
    });
  });
});
