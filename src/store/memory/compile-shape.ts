import { modelOf } from '../../domain/graph-model.js';
import type { PlanShape, Root, Selection, Start, Value } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { assemble } from '../answer/assemble.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import type { Compilation, ReadNode } from './compilation.js';
import { compilePaths } from './compile-paths.js';
import { compileSearch } from './compile-search.js';
import { createConditionCompiler } from './conditions/compile-condition.js';
import type { Indexes } from './graph/indexes.js';
import { createTypeTest } from './graph/memory-graph.js';
import { createOncePerRun, type Run } from './run/run.js';
import type { Slice } from './run/slices.js';
import { compileRootConnection } from './selection/compile-connection.js';
import { compileSelection } from './selection/compile-selection.js';

/** A compiled shape: makes the function that answers one plan from one graph, and may be called again. */
export type Program = (values: readonly Value[], slice: Slice) => () => AnswerObject;

export function compileShape(indexes: Indexes, shape: PlanShape): Program {
  const compilation = createCompilation(indexes);
  const read = assemble<Run, undefined>(
    shape.roots.map((root: Root) => ({
      name: root.name,
      read: compileStart(compilation, root.start),
    })),
  );
  return (values, slice) => {
    const run: Run = { values, kept: [], slice };
    return () => read(run, undefined);
  };
}

function createCompilation(indexes: Indexes): Compilation {
  const oncePerRun = createOncePerRun();
  const selections = new Map<Selection, ReadNode>();
  const compilation: Compilation = {
    indexes,
    oncePerRun,
    condition: createConditionCompiler(indexes, oncePerRun),
    selection(selection) {
      const known = selections.get(selection);
      if (known !== undefined) return known;
      const read = compileSelection(compilation, selection);
      selections.set(selection, read);
      return read;
    },
  };
  return compilation;
}

function compileStart(compilation: Compilation, start: Start): (run: Run) => AnswerValue {
  const { indexes } = compilation;
  const { numbers, tables } = indexes.graph;
  switch (start.kind) {
    case 'node': {
      const read = compileById(compilation, start);
      return (run) => read(valueAt(run.values, start.id), run);
    }
    case 'nodes': {
      const read = compileById(compilation, start);
      return (run) => valueAt(run.values, start.ids).map((id) => read(id, run));
    }
    case 'list': {
      const read = compilation.selection(start.selection);
      const { nodes } = indexes.list(start.type, modelOf(start.type).order);
      return (run) => Array.from(nodes, (node) => read(node, run));
    }
    case 'connection':
      return compileRootConnection(compilation, start.type, start.connection);
    case 'search':
      return compileSearch(compilation, start);
    case 'dataset': {
      const read = compilation.selection(start.selection);
      const [node] = tables.Dataset.nodes;
      return (run) => (node === undefined ? null : read(node, run));
    }
    case 'paths':
      return compilePaths(compilation, start);
  }

  function compileById(
    { selection: compile }: Compilation,
    { type, selection }: Extract<Start, { kind: 'node' | 'nodes' }>,
  ): (id: string, run: Run) => AnswerObject | null {
    const read = compile(selection);
    const isOfType = createTypeTest(indexes.graph, type);
    return (id, run) => {
      const node = numbers.get(id);
      return node !== undefined && isOfType(node) ? read(node, run) : null;
    };
  }
}
