import { foldedColumn, fromColumn, toColumn } from '../../../domain/columns.js';
import { columnOf, graphModel } from '../../../domain/graph-model.js';
import { constantCase } from '../../../domain/text.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import type { Condition, TextCondition, Value } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { Execution } from '../execution/execution.js';
import type { MemoryGraph } from '../graph/memory-graph.js';
import {
  createDateTest,
  createScalarTest,
  createTextTest,
  type Test,
  whenPresent,
} from './compare-values.js';
import { bindQuantifier } from './quantify.js';

export type ConditionOf<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/** Makes the test of a condition on a row from the values of an execution. */
export type BindRow = (execution: Execution) => Test<number>;

/** Compiles the comparison of the values in a column. */
export function compileComparison(
  graph: MemoryGraph,
  type: ConcreteType,
  condition: ConditionOf<'compare'>,
): BindRow {
  const { operator, ignoreCase, value } = condition;
  const property = graphModel[type].properties[condition.property];
  if (property === undefined) return () => () => false;
  const table = graph.tables[type];
  const column = columnOf(condition.property, property);
  switch (property.kind) {
    case 'type':
      return (execution) => {
        const test = createScalarTest(operator, valueAt(execution.values, value));
        const holds = test(constantCase(type));
        return () => holds;
      };
    case 'text': {
      const texts = table.column(ignoreCase ? foldedColumn(column) : column);
      return (execution) =>
        whenPresent(
          texts as readonly (string | null)[],
          createTextTest(operator, valueAt(execution.values, value), ignoreCase),
        );
    }
    case 'date': {
      const columns = {
        texts: table.column(column) as readonly (string | null)[],
        from: table.column(fromColumn(column)) as readonly (number | null)[],
        to: table.column(toColumn(column)) as readonly (number | null)[],
      };
      return (execution) => createDateTest(operator, valueAt(execution.values, value), columns);
    }
    default: {
      const values = table.column(column) as readonly (string | number | boolean | null)[];
      return (execution) =>
        whenPresent(values, createScalarTest(operator, valueAt(execution.values, value)));
    }
  }
}

export function compileIsNull(
  graph: MemoryGraph,
  type: ConcreteType,
  condition: ConditionOf<'isNull'>,
): BindRow {
  const { expected } = condition;
  const property = graphModel[type].properties[condition.property];
  if (property === undefined || property.kind === 'type') return () => () => !expected;
  const values = graph.tables[type].column(columnOf(condition.property, property));
  return () => (row) => (values[row] === null) === expected;
}

export function compileItems(
  graph: MemoryGraph,
  type: ConcreteType,
  condition: ConditionOf<'items'>,
): BindRow {
  const table = graph.tables[type];
  const plain = table.column(condition.property) as readonly (readonly string[])[];
  const folded = table.column(foldedColumn(condition.property)) as typeof plain;
  return (execution) => {
    const holds = bindTextCondition(condition.of, execution.values);
    const quantify = bindQuantifier(condition.quantifier, execution.values);
    return (row) => {
      const texts = plain[row] as readonly string[];
      const foldedTexts = folded[row] as readonly string[];
      return quantify(0, texts.length, (i) => holds(texts[i] as string, foldedTexts[i] as string));
    };
  };
}

type TextPairTest = (text: string, folded: string) => boolean;

function bindTextCondition(condition: TextCondition, values: readonly Value[]): TextPairTest {
  if (condition.kind === 'all') {
    const parts = condition.of.map((part) => bindTextCondition(part, values));
    return (text, folded) => parts.every((holds) => holds(text, folded));
  }
  const { operator, ignoreCase, value } = condition;
  const test = createTextTest(operator, valueAt(values, value), ignoreCase);
  return ignoreCase ? (_text, folded) => test(folded) : (text) => test(text);
}
