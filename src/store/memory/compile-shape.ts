import { modelOf } from '../../domain/graph-model.js';
import type { PlanShape, Root, Selection, Start, Value } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { assemble } from '../answer/assemble.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import type { Compilation, ReadNode } from './compilation.js';
import { compileIdentified } from './compile-identified.js';
import { compilePaths } from './compile-paths.js';
import { compileRandom } from './compile-random.js';
import { compileSearch } from './compile-search.js';
import { createConditionCompiler } from './conditions/compile-condition.js';
import { createOncePerExecution, type Execution } from './execution/execution.js';
import type { Slice } from './execution/slices.js';
import type { Indexes } from './graph/indexes.js';
import { createTypeTest } from './graph/memory-graph.js';
import { compileRootConnection } from './selection/compile-connection.js';
import { compileSelection } from './selection/compile-selection.js';
import { compileRootStanding } from './selection/compile-standing.js';

/** Makes the function that answers one plan of a shape from one graph; it may be called again. */
export type Program = (values: readonly Value[], slice: Slice) => () => AnswerObject;

export function compileShape(indexes: Indexes, shape: PlanShape): Program {
  const compilation = createCompilation(indexes);
  const read = assemble<Execution, undefined>(
    shape.roots.map((root: Root) => ({
      name: root.name,
      read: compileStart(compilation, root.start),
    })),
  );
  return (values, slice) => {
    const execution: Execution = { values, kept: [], slice };
    return () => read(execution, undefined);
  };
}

function createCompilation(indexes: Indexes): Compilation {
  const oncePerExecution = createOncePerExecution();
  const selections = new Map<Selection, ReadNode>();
  const compilation: Compilation = {
    indexes,
    oncePerExecution,
    condition: createConditionCompiler(indexes, oncePerExecution),
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

function compileStart(
  compilation: Compilation,
  start: Start,
): (execution: Execution) => AnswerValue {
  const { indexes } = compilation;
  const { numbers, tables } = indexes.graph;
  switch (start.kind) {
    case 'node': {
      const read = compileById(compilation, start);
      return (execution) => read(valueAt(execution.values, start.id), execution);
    }
    case 'identified':
      return compileIdentified(compilation, start);
    case 'nodes': {
      const read = compileById(compilation, start);
      return (execution) => valueAt(execution.values, start.ids).map((id) => read(id, execution));
    }
    case 'list': {
      const read = compilation.selection(start.selection);
      const { nodes } = indexes.list(start.type, modelOf(start.type).order);
      return (execution) => Array.from(nodes, (node) => read(node, execution));
    }
    case 'connection':
      return compileRootConnection(compilation, start.type, start.connection);
    case 'day': {
      const read = assemble<Execution, undefined>(
        start.fields.map((field) => ({
          name: field.name,
          read:
            field.kind === 'typename'
              ? () => 'OnThisDay'
              : compileRootConnection(compilation, field.type, field.connection),
        })),
      );
      return (execution) => read(execution, undefined);
    }
    case 'search':
      return compileSearch(compilation, start);
    case 'random':
      return compileRandom(compilation, start);
    case 'dataset': {
      const read = compilation.selection(start.selection);
      const [node] = tables.Dataset.nodes;
      return (execution) => (node === undefined ? null : read(node, execution));
    }
    case 'standing':
      return compileRootStanding(compilation, start);
    case 'paths':
      return compilePaths(compilation, start);
  }

  function compileById(
    { selection: compile }: Compilation,
    { type, selection }: Extract<Start, { kind: 'node' | 'nodes' }>,
  ): (id: string, execution: Execution) => AnswerObject | null {
    const read = compile(selection);
    const isOfType = createTypeTest(indexes.graph, type);
    return (id, execution) => {
      const node = numbers.get(id);
      return node !== undefined && isOfType(node) ? read(node, execution) : null;
    };
  }
}
