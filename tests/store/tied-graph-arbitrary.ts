import fc from 'fast-check';
import type { EdgeType } from '../../src/domain/edge-types.js';
import type { GraphEdge, GraphNode, ImportPlan } from '../../src/domain/graph.js';
import type { ConcreteType } from '../../src/domain/type-names.js';
import { creditJobs, portrayalKinds } from '../../src/domain/vocabulary.js';

const TYPES: readonly ConcreteType[] = [
  'Person',
  'Person',
  'Character',
  'Film',
  'Film',
  'Series',
  'Season',
  'Episode',
  'Place',
  'Company',
];

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat());

/** Graphs of a few entities that all kinds of facts tie, some of them more than once. */
export const tiedGraphs: fc.Arbitrary<ImportPlan> = fc
  .record({
    size: fc.integer({ min: 10, max: 20 }),
    parts: fc.array(numbers, { maxLength: 6 }),
    portrayals: fc.array(fc.tuple(fc.constantFrom(...portrayalKinds), numbers), { maxLength: 10 }),
    credits: fc.array(fc.tuple(fc.constantFrom(...creditJobs), numbers), { maxLength: 5 }),
    relations: fc.array(fc.tuple(fc.boolean(), numbers), { maxLength: 10 }),
  })
  .map(({ size, parts, portrayals, credits, relations }) => {
    const entities = Array.from({ length: size }, (_, i): GraphNode => {
      const type = TYPES[i % TYPES.length] as ConcreteType;
      return { id: `${type.toLowerCase()}/e-${i}`, type, properties: { name: `${type} ${i}` } };
    });
    const pick = (number: number, ...types: readonly ConcreteType[]): string => {
      const some = entities.filter(({ type }) => types.length === 0 || types.includes(type));
      return (some[number % some.length] as GraphNode).id;
    };
    const kind: GraphNode = {
      id: 'knows',
      type: 'RelationKind',
      properties: {
        label: 'knows',
        inverseLabel: 'is known to',
        symmetric: false,
        acyclic: false,
        family: false,
        transitive: false,
      },
    };
    const nodes: GraphNode[] = [...entities, kind];
    const edges: GraphEdge[] = [];
    const edge = (type: EdgeType, from: string, to: string): void => {
      const isKnown = edges.some((one) => one.type === type && one.from === from && one.to === to);
      if (!isKnown) edges.push({ type, from, to });
    };
    for (const [i, [a, b, c]] of parts.entries()) {
      if (i % 3 === 0) edge('SEASON_OF', pick(a, 'Season'), pick(b, 'Series'));
      if (i % 3 === 1) edge('EPISODE_OF', pick(a, 'Episode'), pick(b, 'Series'));
      if (i % 3 === 2) edge('IN_SEASON', pick(a, 'Episode'), pick(c, 'Season'));
    }
    for (const [i, [as, [a, b, c]]] of portrayals.entries()) {
      const id = `portrayal/f-${i}`;
      nodes.push({ id, type: 'Portrayal', properties: { kind: as, credited: true } });
      edge('PERFORMS', pick(a, 'Person'), id);
      if (b % 4 > 0) edge('OF', id, pick(b, 'Character'));
      edge('IN', id, pick(c, 'Film', 'Series', 'Episode'));
    }
    for (const [i, [job, [a, b]]] of credits.entries()) {
      const id = `credit/f-${i}`;
      nodes.push({ id, type: 'Credit', properties: { job, credited: true } });
      edge('HOLDS', pick(a, 'Person'), id);
      edge('ON', id, pick(b, 'Film', 'Series', 'Season'));
    }
    for (const [i, [spoiler, [a, b]]] of relations.entries()) {
      const id = `relation/f-${i}`;
      nodes.push({ id, type: 'Relation', properties: { spoiler } });
      edge('SUBJECT_OF', pick(a), id);
      edge('OBJECT', id, pick(b));
      edge('OF_KIND', id, kind.id);
    }
    return { version: 'tied', nodes, edges };
  });
