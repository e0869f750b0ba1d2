import type { Grouping } from '../domain/groupings.js';
import type { OrderKey } from '../domain/model-parts.js';
import { sharedFields } from './group-fields.js';
import type {
  AnyField,
  AnyStart,
  Comparison,
  Condition,
  Connection,
  Groups,
  OperationPlan,
  Part,
  Quantifier,
  Selection,
  TextCondition,
  Value,
  ValueRef,
  Variant,
} from './plan.js';
import { isDate } from './values.js';
import { visit } from './visit.js';

/**
 * A plan as text for people: one line for each thing that is read, indented by what it hangs on.
 *
 *     ballerina: Film $0
 *       title: title
 *       cast: connection cast of Person by edge.billing, first $1
 *         nodes
 *           name: name
 *     $0 = "film/ballerina"
 */
export function printPlan({ shape, values }: OperationPlan): string {
  const lines = shape.roots.flatMap(({ name, start }) =>
    printPart(`${name}: ${describeStart(start)}`, start),
  );
  return [...lines, ...values.map((value, index) => `$${index} = ${printValue(value)}`), ''].join(
    '\n',
  );
}

function printPart(head: string, part: AnyStart | AnyField): readonly string[] {
  return visit(part, {
    leaf: () => [head],
    fields: (fields) => [head, ...printFields(fields)],
    selection: (selection) => [head, ...printSelection(selection)],
    connection: (connection) => [
      `${head}${describeList(connection)}`,
      ...printFields(connection.fields),
    ],
  });
}

function printFields(fields: readonly AnyField[]): readonly string[] {
  return indent(fields.flatMap((field) => printPart(`${field.name}: ${describe(field)}`, field)));
}

function printSelection(selection: Selection): readonly string[] {
  const groups = sharedFields(selection);
  const [first, ...others] = groups;
  if (first && others.length === 0) return printFields(first.fields);
  return groups.flatMap(({ members, fields }) =>
    fields.length === 0
      ? []
      : indent([`on ${members.join(' | ')} of ${selection.type}`, ...printFields(fields)]),
  );
}

function describeStart(start: AnyStart): string {
  switch (start.kind) {
    case 'node':
      return `${start.type} ${print(start.id)}`;
    case 'identified':
      return `Entity that is ${print(start.value)} in ${print(start.authority)}`;
    case 'nodes':
      return `each ${start.type} of ${print(start.ids)}`;
    case 'list':
      return `all of ${start.type}`;
    case 'dataset':
      return 'dataset';
    case 'day':
      return `day ${print(start.day)} of month ${print(start.month)}`;
    case 'connection':
      return `connection of ${start.type}`;
    case 'search':
      return `search ${print(start.text)} among ${print(start.types)}`;
    case 'random':
      return `random among ${print(start.types)} by seed ${print(start.seed)}: first ${print(start.first)}`;
    case 'standing':
      return `standing of ${print(start.of)} to ${print(start.to)}`;
    case 'paths':
      return `paths from ${print(start.from)} to ${print(start.to)} up to ${print(start.maxLength)} steps: first ${print(start.first)}`;
    case 'made': {
      const inputs = Object.entries(start.inputs).map(([name, ref]) => ` ${name} ${print(ref)}`);
      return `made ${start.what}${inputs.join()}`;
    }
  }
}

function describe(field: AnyField): string {
  switch (field.kind) {
    case 'typename':
      return 'type';
    case 'property': {
      return `${field.property}${describeVariant(field.variant)}${field.parts ? describeParts(field.parts) : ''}`;
    }
    case 'standing':
      return `${field.property} of ${print(field.of)} to ${print(field.to)}`;
    case 'one':
    case 'list':
    case 'connection':
      return `${field.kind} ${field.link}`;
    case 'shared':
      return `shared of ${field.link}: first ${print(field.size)}`;
    case 'listing':
      return `connection of ${field.type}`;
    case 'part':
    case 'key':
    case 'claims':
      return field.part;
    case 'summary': {
      const within = field.currency === null ? '' : ` in ${print(field.currency)}`;
      return `${field.property}${within}${describeParts(field.parts)}`;
    }
    case 'groups':
      return describeGroups(field);
    case 'totalCount':
      return 'count of all';
    case 'pageInfo':
      return `page${describeParts(field.fields)}`;
    case 'nodes':
    case 'edges':
    case 'node':
    case 'cursor':
    case 'score':
    case 'matched':
    case 'sharedCount':
    case 'aggregate':
    case 'count':
    case 'nothing':
    case 'length':
    case 'steps':
    case 'label':
    case 'seed':
    case 'from':
    case 'to':
    case 'fact':
      return field.kind;
    case 'said':
    case 'made':
    case 'named':
      return `${field.kind} ${field.of}`;
  }
}

function describeVariant(variant: Variant | undefined): string {
  return variant === undefined ? '' : ` for ${variant.argument} ${print(variant.wanted)}`;
}

function describeParts(all: readonly Part[]): string {
  const described = all.map(
    ({ name, part, parts }) => `${name}: ${part}${parts === undefined ? '' : describeParts(parts)}`,
  );
  return ` { ${described.join(', ')} }`;
}

function describeGroups({ by, order, size }: Groups): string {
  return `groups by ${describeGrouping(by)}, ordered by ${order.by}${order.descending ? ' desc' : ''}: first ${print(size)}`;
}

function describeGrouping(by: Grouping): string {
  switch (by.kind) {
    case 'type':
      return by.kind;
    case 'enum':
    case 'text':
    case 'texts':
      return by.property;
    case 'year':
    case 'decade':
      return `${by.kind} of ${by.property}`;
    case 'link':
      return by.link;
  }
}

function describeList({ where, order, page }: Connection): string {
  const end = page.direction === 'forward' ? 'first' : 'last';
  const bounds = [
    `${end} ${print(page.size)}`,
    ...(page.after === null ? [] : [`after ${print(page.after)}`]),
    ...(page.before === null ? [] : [`before ${print(page.before)}`]),
  ];
  const condition = where === null ? '' : ` where ${printCondition(where)}`;
  const by = [...order.map(printOrderKey), 'id'].join(', ');
  return `${condition} by ${by}: ${bounds.join(' ')}`;
}

function printCondition(condition: Condition | TextCondition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of.map(printCondition).join(', ')})`;
    case 'not':
      return `not(${printCondition(condition.of)})`;
    case 'compare': {
      const subject =
        'property' in condition ? printSubject(condition) : (condition.part ?? 'text');
      return `${subject} ${printComparison(condition)}`;
    }
    case 'isNull':
      return `${condition.property} is ${condition.expected ? 'null' : 'not null'}`;
    case 'set':
      return `${condition.link} ${print(condition.work)}`;
    case 'items':
      return `${printQuantifier(condition.quantifier)} of ${condition.property}(${printCondition(condition.of)})`;
    case 'related':
      return `${printQuantifier(condition.quantifier)} ${condition.link}(${printCondition(condition.of)})`;
  }
}

function printSubject({ property, field, currency }: Extract<Condition, { kind: 'compare' }>) {
  return [property, ...(field ? [field] : []), ...(currency ? [currency] : [])].join('.');
}

function printComparison({ operator, ignoreCase, value }: Comparison): string {
  return `${operator}${ignoreCase ? ' folded' : ''} ${print(value)}`;
}

function printQuantifier(quantifier: Quantifier): string {
  if (typeof quantifier === 'string') return quantifier;
  return `number ${quantifier.count.map(printComparison).join(' and ')}`;
}

const orderSubjects: Readonly<Record<OrderKey['of'], (name: string) => string>> = {
  node: (name) => name,
  edge: (name) => `edge.${name}`,
  count: (name) => `number of ${name}`,
};

function printOrderKey({ of, name, currency, descending, nullsFirst }: OrderKey): string {
  const direction = `${currency ? `.${currency}` : ''}${descending ? ' desc' : ''}${nullsFirst ? ' nulls first' : ''}`;
  return `${orderSubjects[of](name)}${direction}`;
}

function print({ index }: ValueRef): string {
  return `$${index}`;
}

function printValue(value: Value): string {
  return JSON.stringify(value, (_key, part) => (isDate(part) ? part.text : part));
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
