import { createCache } from '../../caches.js';
import type { ImportPlan } from '../../domain/graph.js';
import { readStatistics } from '../../domain/graph-statistics.js';
import type { PlanShape } from '../../plan/plan.js';
import type { GraphStore, ServedGraph } from '../graph-store.js';
import { compileShape, type Program } from './compile-shape.js';
import { createSlices, type SliceTimes } from './execution/slices.js';
import { compareGraphs } from './graph/compare-graphs.js';
import { createIndexes } from './graph/indexes.js';
import { loadGraph } from './graph/load-graph.js';
import type { MemoryGraph } from './graph/memory-graph.js';

/** Measured: the bytes of a program and its shape, and of each character of its key. */
const PROGRAM_BYTES = 4_000;
const CHARACTER_BYTES = 9;

/** Predicted work that takes some milliseconds, so that other operations should not wait for it. */
const LONG_WORK = 50_000;

const EMPTY: ImportPlan = Object.freeze({ version: 'empty', nodes: [], edges: [] });

/** A store that answers from memory, by walks through the graph that take turns when they are long. */
export function createMemoryStore(plan: ImportPlan = EMPTY, times?: SliceTimes): GraphStore {
  let served = serve(loadGraph(plan));
  const slices = createSlices(times);

  return {
    async fetch({ shape, values }, { signal, work = 0 } = {}) {
      signal?.throwIfAborted();
      const program = served.program(shape);
      const isLong = work > LONG_WORK;
      return slices.run((slice) => program(values, slice), { signal, isLong });
    },
    async graph() {
      return served;
    },
    async apply(next) {
      const graph = loadGraph(next);
      const summary = compareGraphs(served.graph, graph);
      served = serve(graph);
      return summary;
    },
    async version() {
      return served.version;
    },
    async close() {},
  };
}

/** A graph and the programs that were compiled for it. */
interface Served extends ServedGraph {
  readonly graph: MemoryGraph;
  program(shape: PlanShape): Program;
}

function serve(graph: MemoryGraph): Served {
  const indexes = createIndexes(graph);
  const programs = createCache<Program>(
    'programs',
    (_program, text) => PROGRAM_BYTES + CHARACTER_BYTES * text.length,
  );
  return {
    graph,
    version: graph.version,
    statistics: readStatistics(graph.tables.Dataset.column('statistics')[0]),
    program(shape) {
      const known = programs.get(shape.text);
      if (known !== undefined) return known;
      const program = compileShape(indexes, shape);
      programs.set(shape.text, program);
      return program;
    },
  };
}
