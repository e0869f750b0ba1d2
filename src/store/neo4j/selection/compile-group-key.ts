import { decadeColumn, orderedColumn, yearColumn } from '../../../domain/columns.js';
import { columnOf, linkOf, modelOf, propertyOf } from '../../../domain/graph-model.js';
import type { Grouping } from '../../../domain/groupings.js';
import { plainForm } from '../../../domain/ordered-form.js';
import { constantCase } from '../../../domain/text.js';
import { concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import type { GroupKey } from '../../answer/answer-groups.js';
import { escapeName, quoteName } from '../cypher/escape-name.js';
import { linkPattern } from '../cypher/pattern.js';
import { printSortKeys, sortOrder } from '../cypher/position.js';
import type { RowWriter, Take } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';

/** What nodes are grouped by. */
interface CompiledKey {
  /** Finds the groups of each node, once each. */
  readonly clauses: readonly string[];
  /** The variable that is the same for the nodes of a group. */
  readonly variable: string;
  /** The order of groups by key. */
  readonly sortKeys: string;
  readonly key: () => Take<GroupKey>;
  readonly label: () => Take<string>;
}

interface Grouped {
  readonly statement: StatementWriter;
  /** The row that is read of each group. */
  readonly item: RowWriter;
  readonly type: TypeName;
  readonly node: string;
  readonly isDescending: boolean;
}

type LinkGrouping = Extract<Grouping, { kind: 'link' }>;

export function compileGroupKey(grouped: Grouped, by: Grouping): CompiledKey {
  return by.kind === 'link' ? compileLink(grouped, by) : compileValue(grouped, by);
}

function compileLink(
  { statement, item, type, node, isDescending }: Grouped,
  { link, target, label }: LinkGrouping,
): CompiledKey {
  const variable = statement.name('n');
  const order = modelOf(target).order.map((key) => ({ ...key, descending: isDescending }));
  return {
    clauses: [`MATCH ${linkPattern(linkOf(type, link), node, variable)}`],
    variable,
    sortKeys: printSortKeys(sortOrder(target, order, variable, '')),
    key: () => item.property(variable, 'id') as Take<string>,
    label: () =>
      item.property(variable, columnOf(label, propertyOf(target, label))) as Take<string>,
  };
}

/** Values are grouped in ordered form, and texts read back from that. */
function compileValue(
  { statement, item, type, node, isDescending }: Grouped,
  by: Exclude<Grouping, LinkGrouping>,
): CompiledKey {
  const variable = statement.name('v');
  const value = printValue(type, node, by);
  const clauses =
    by.kind === 'texts'
      ? [`UNWIND ${value} AS ${variable}`, `WITH DISTINCT ${node}, ${variable}`]
      : [`WITH ${node}, ${value} AS ${variable}`, `WHERE ${variable} IS NOT NULL`];
  const key = (): Take<GroupKey> => {
    const take = item.column(variable) as Take<GroupKey>;
    return (row) => {
      const found = take(row);
      return typeof found === 'string' ? plainForm(found) : found;
    };
  };
  return {
    clauses,
    variable,
    sortKeys: isDescending ? `${variable} DESC` : variable,
    key,
    label: () => (row) => String(key()(row)),
  };
}

function printValue(type: TypeName, node: string, by: Exclude<Grouping, LinkGrouping>): string {
  if (by.kind === 'type') {
    const cases = concreteTypesOf(type).map(
      (one) => `WHEN ${node}:${escapeName(one)} THEN ${quoteName(constantCase(one))}`,
    );
    return `CASE ${cases.join(' ')} END`;
  }
  const column = columnOf(by.property, propertyOf(type, by.property));
  const at = (name: string): string => `${node}.${escapeName(name)}`;
  switch (by.kind) {
    case 'enum':
      return at(column);
    case 'text':
    case 'texts':
      return `coalesce(${at(orderedColumn(column))}, ${at(column)})`;
    case 'year':
      return at(yearColumn(column));
    case 'decade':
      return at(decadeColumn(column));
  }
}
