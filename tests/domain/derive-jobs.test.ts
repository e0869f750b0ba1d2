import fc from 'fast-check';
import { nameOtherJobs } from '../../src/domain/derive-jobs.js';
import type { GraphEdge, GraphNode } from '../../src/domain/graph.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { jobs } from '../../src/domain/vocabulary.js';

/** Somebody who did one job on one work. */
const done = fc.record({
  person: fc.constantFrom('person/a', 'person/b'),
  job: fc.constantFrom(...jobs.slice(0, 4)),
  work: fc.constantFrom('film/a', 'episode/b', 'series/c'),
});

describe('the other jobs of a credit', () => {
  test('are what the same person did on the same work', () => {
    fc.assert(
      fc.property(fc.array(done, { maxLength: 12 }), (all) => {
        const nodes = all.map(
          ({ job }, index): GraphNode =>
            job === 'ACTOR'
              ? { id: `portrayal/${index}`, type: 'Portrayal', properties: {} }
              : { id: `credit/${index}`, type: 'Credit', properties: { job } },
        );
        const edges = all.flatMap(({ person, job, work }, index): readonly GraphEdge[] =>
          job === 'ACTOR'
            ? [
                { type: 'PERFORMS', from: person, to: `portrayal/${index}` },
                { type: 'IN', from: `portrayal/${index}`, to: work },
              ]
            : [
                { type: 'HOLDS', from: person, to: `credit/${index}` },
                { type: 'ON', from: `credit/${index}`, to: work },
              ],
        );
        const named = nameOtherJobs(createGraphReader({ nodes, edges }));
        expect(named.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
        for (const [index, { person, job, work }] of all.entries()) {
          const others = all.filter(
            (other) => other.person === person && other.work === work && other.job !== job,
          );
          const expected = [...new Set(others.map((other) => other.job))].sort();
          const alsoAs = named[index]?.properties.alsoAs as readonly string[] | undefined;
          expect(alsoAs?.toSorted()).toEqual(job === 'ACTOR' ? undefined : expected);
        }
      }),
    );
  });
});
