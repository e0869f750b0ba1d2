import {
  type ConcreteType,
  concreteTypes,
  isAbstract,
  type TypeName,
} from '../../../domain/type-names.js';
import { followsRelation } from '../../../plan/follows-relation.js';
import type { Condition } from '../../../plan/plan.js';
import type { Execution, OncePerExecution } from '../execution/execution.js';
import { createMemo, type Memo } from '../execution/memo.js';
import type { Indexes } from '../graph/indexes.js';
import { typeMask } from '../graph/memory-graph.js';
import type { Test } from './compare-values.js';
import {
  type BindRow,
  type ConditionOf,
  compileComparison,
  compileIsNull,
  compileItems,
} from './compile-comparison.js';
import { createSetCompiler } from './compile-set.js';
import { bindQuantifier } from './quantify.js';

/** Makes the test of a condition on a node from the values of an execution. */
type BindCondition = (execution: Execution) => Test<number>;

export type ConditionCompiler = (type: TypeName, condition: Condition) => BindCondition;

/**
 * Makes the compiler of a program's conditions. Nested conditions do not multiply. A condition on
 * an interface is compiled for a type when the first node of that type is met, once for the whole
 * program. The outcome of a condition that follows relations is remembered for each node within an
 * execution, so that testing all nodes takes no more steps than each level has edges. Outcomes of
 * plain comparisons are remembered only when an execution has to start again.
 */
export function createConditionCompiler(
  indexes: Indexes,
  oncePerExecution: OncePerExecution,
): ConditionCompiler {
  const { rows, types } = indexes.graph;
  const compileSet = createSetCompiler(indexes, oncePerExecution);
  const compiled = new Map<Condition, Map<TypeName, BindCondition>>();
  return compileCondition;

  function compileCondition(type: TypeName, condition: Condition): BindCondition {
    const byType = compiled.get(condition) ?? new Map<TypeName, BindCondition>();
    compiled.set(condition, byType);
    const known = byType.get(type);
    if (known !== undefined) return known;
    const bind = isAbstract(type)
      ? compileAbstract(type, condition)
      : compileConcrete(type, condition);
    byType.set(type, bind);
    return bind;
  }

  function compileConcrete(type: ConcreteType, condition: Condition): BindCondition {
    const bind = compileRow(type, condition);
    const size = indexes.graph.tables[type].nodes.length;
    if (followsRelation(condition)) {
      return oncePerExecution((execution) => {
        const test = remember(bind(execution), size, execution);
        return (node) => test(rows[node] as number);
      });
    }
    return oncePerExecution((execution) => {
      const test = bind(execution);
      const recall = remember(test, size, execution);
      const { slice } = execution;
      let asked = 0;
      return (node) => {
        const row = rows[node] as number;
        if (slice.remembers) return recall(row);
        asked += 1;
        if (asked % COUNTED_TOGETHER === 0) slice.spend(COUNTED_TOGETHER);
        return test(row);
      };
    });
  }

  function compileAbstract(type: TypeName, condition: Condition): BindCondition {
    const mask = typeMask(type);
    const byType: BindCondition[] = [];
    return oncePerExecution((execution) => {
      const bound: Test<number>[] = [];
      const test: Test<number> = (node) => {
        const number = types[node] as number;
        if (mask[number] !== 1) return false;
        let ofType = bound[number];
        if (ofType === undefined) {
          byType[number] ??= compileRow(concreteTypes[number] as ConcreteType, condition);
          ofType = byType[number](execution);
          bound[number] = ofType;
        }
        return ofType(rows[node] as number);
      };
      return remember(test, types.length, execution);
    });
  }

  /** Compiles a condition on a row in the table of a concrete type. */
  function compileRow(type: ConcreteType, condition: Condition): BindRow {
    switch (condition.kind) {
      case 'all': {
        const parts = condition.of.map((part) => compileRow(type, part));
        return (execution) => allOf(parts.map((bind) => bind(execution)));
      }
      case 'any': {
        const parts = condition.of.map((part) => compileRow(type, part));
        return (execution) => anyOf(parts.map((bind) => bind(execution)));
      }
      case 'not': {
        const bind = compileRow(type, condition.of);
        return (execution) => {
          const test = bind(execution);
          return (row) => !test(row);
        };
      }
      case 'compare':
        return compileComparison(indexes.graph, type, condition);
      case 'isNull':
        return compileIsNull(indexes.graph, type, condition);
      case 'items':
        return compileItems(indexes.graph, type, condition);
      case 'set':
        return compileSet(type, condition);
      case 'related':
        return compileRelated(type, condition);
    }
  }

  function compileRelated(type: ConcreteType, condition: ConditionOf<'related'>): BindRow {
    const { nodes, offsets } = indexes.link(type, condition.link);
    const bind = compileCondition(condition.target, condition.of);
    return (execution) => {
      const test = bind(execution);
      const holds = (at: number): boolean => test(nodes[at] as number);
      const quantify = bindQuantifier(condition.quantifier, execution.values);
      return (row) => quantify(offsets[row] as number, offsets[row + 1] as number, holds);
    };
  }
}

/** Counting a comparison takes about as long as making it, so they are counted in batches. */
const COUNTED_TOGETHER = 64;

/** Remembers outcomes, and counts a step for each new one. */
function remember(test: Test<number>, size: number, { slice }: Execution): Test<number> {
  let memo: Memo | undefined;
  return (at) => {
    memo ??= createMemo(size);
    const known = memo.get(at);
    if (known !== undefined) return known;
    const outcome = test(at);
    memo.set(at, outcome);
    slice.spend(1);
    return outcome;
  };
}

function allOf(tests: readonly Test<number>[]): Test<number> {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
}

function anyOf(tests: readonly Test<number>[]): Test<number> {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (row) => {
    for (const test of tests) if (test(row)) return true;
    return false;
  };
}
