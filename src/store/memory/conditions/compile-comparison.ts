import {
  fieldColumn,
  foldedColumn,
  fromColumn,
  itemColumn,
  leastColumn,
  mostColumn,
  toColumn,
} from '../../../domain/columns.js';
import { DEFAULT_CURRENCY } from '../../../domain/currency.js';
import { columnOf, graphModel } from '../../../domain/graph-model.js';
import { constantCase } from '../../../domain/text.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import type { Condition, TextCondition, Value } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { Execution } from '../execution/execution.js';
import type { MemoryGraph } from '../graph/memory-graph.js';
import type { Table } from '../graph/table.js';
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
      if (condition.field !== undefined) {
        return compareColumn(table, fieldColumn(column, condition.field), condition);
      }
      const columns = {
        texts: table.column(column) as readonly (string | null)[],
        from: table.column(fromColumn(column)) as readonly (number | null)[],
        to: table.column(toColumn(column)) as readonly (number | null)[],
      };
      return (execution) => createDateTest(operator, valueAt(execution.values, value), columns);
    }
    case 'money': {
      const { currency = DEFAULT_CURRENCY } = condition;
      const isAtMost = operator === 'lt' || operator === 'lte';
      const bound = isAtMost ? mostColumn(column, currency) : leastColumn(column, currency);
      return compareColumn(table, bound, condition);
    }
    default:
      return compareColumn(table, column, condition);
  }
}

function compareColumn(
  table: Table,
  column: string,
  { operator, value }: ConditionOf<'compare'>,
): BindRow {
  const values = table.column(column) as readonly (string | number | boolean | null)[];
  return (execution) =>
    whenPresent(values, createScalarTest(operator, valueAt(execution.values, value)));
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
  { property, quantifier, of }: ConditionOf<'items'>,
): BindRow {
  const table = graph.tables[type];
  const items = table.column(property) as readonly (readonly unknown[])[];
  return (execution) => {
    const holds = bindItem(table, property, of, execution.values);
    const quantify = bindQuantifier(quantifier, execution.values);
    return (row) => quantify(0, (items[row] as readonly unknown[]).length, (at) => holds(row, at));
  };
}

/** Tests an item of the list in a row. */
type ItemTest = (row: number, at: number) => boolean;

function bindItem(
  table: Table,
  property: string,
  condition: TextCondition,
  values: readonly Value[],
): ItemTest {
  if (condition.kind === 'all') {
    const parts = condition.of.map((part) => bindItem(table, property, part, values));
    return (row, at) => parts.every((holds) => holds(row, at));
  }
  const { operator, ignoreCase, value } = condition;
  const texts = table.column(itemColumn(property, condition)) as readonly (readonly string[])[];
  const test = createTextTest(operator, valueAt(values, value), ignoreCase);
  return (row, at) => test(texts[row]?.[at] as string);
}
