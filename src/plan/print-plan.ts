import type { OrderKey } from '../domain/model-parts.js';
import type {
  Condition,
  Connection,
  ConnectionField,
  Field,
  PathField,
  Plan,
  Selection,
  StandingField,
  Start,
  TextCondition,
  Value,
} from './plan.js';

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
export function printPlan({ shape, values }: Plan): string {
  const lines = shape.roots.flatMap(({ name, start }) => printStart(name, start));
  return [...lines, ...values.map((value, index) => `$${index} = ${printValue(value)}`), ''].join(
    '\n',
  );
}

function printStart(name: string, start: Start): string[] {
  switch (start.kind) {
    case 'node':
      return [`${name}: ${start.type} $${start.id}`, ...printSelection(start.selection)];
    case 'nodes':
      return [`${name}: each ${start.type} of $${start.ids}`, ...printSelection(start.selection)];
    case 'list':
      return [`${name}: all of ${start.type}`, ...printSelection(start.selection)];
    case 'dataset':
      return [`${name}: dataset`, ...printSelection(start.selection)];
    case 'connection':
      return printConnection(`${name}: connection of ${start.type}`, start.connection);
    case 'search':
      return printConnection(
        `${name}: search $${start.text} among $${start.types}`,
        start.connection,
      );
    case 'paths': {
      const { from, to, maxLength, first, fields } = start;
      return [
        `${name}: paths from $${from} to $${to} up to $${maxLength} steps: first $${first}`,
        ...indent(fields.flatMap(printPathField)),
      ];
    }
  }
}

function printPathField(field: PathField): string[] {
  switch (field.kind) {
    case 'typename':
      return [`${field.name}: type`];
    case 'length':
      return [`${field.name}: length`];
    case 'steps':
      return [
        `${field.name}: steps`,
        ...indent(
          field.fields.flatMap((part) => [
            `${part.name}: ${part.kind === 'typename' ? 'type' : part.kind}`,
            ...('selection' in part ? printSelection(part.selection) : []),
          ]),
        ),
      ];
  }
}

function printSelection({ type, fields }: Selection): string[] {
  const groups = new Map<readonly Field[], string[]>();
  for (const [member, list] of Object.entries(fields)) {
    groups.set(list, [...(groups.get(list) ?? []), member]);
  }
  const [only] = groups;
  if (groups.size === 1 && only) return indent(only[0].flatMap(printField));
  return [...groups].flatMap(([list, members]) =>
    list.length === 0
      ? []
      : indent([`on ${members.join(' | ')} of ${type}`, ...indent(list.flatMap(printField))]),
  );
}

function printField(field: Field): string[] {
  switch (field.kind) {
    case 'typename':
      return [`${field.name}: type`];
    case 'property': {
      const asOf = field.asOf === undefined ? '' : ` as of $${field.asOf}`;
      const parts = field.parts
        ? ` { ${field.parts.map(({ name, part }) => `${name}: ${part}`).join(', ')} }`
        : '';
      return [`${field.name}: ${field.property}${asOf}${parts}`];
    }
    case 'standing':
      return [
        `${field.name}: ${field.property} of $${field.of} to $${field.to}`,
        ...indent(field.fields.flatMap(printStandingField)),
      ];
    case 'one':
    case 'list':
      return [`${field.name}: ${field.kind} ${field.link}`, ...printSelection(field.selection)];
    case 'connection':
      return printConnection(`${field.name}: connection ${field.link}`, field.connection);
  }
}

function printStandingField(field: StandingField): string[] {
  switch (field.kind) {
    case 'typename':
      return [`${field.name}: type`];
    case 'part':
      return [`${field.name}: ${field.part}`];
    case 'claims':
      return [`${field.name}: ${field.part}`, ...printSelection(field.selection)];
  }
}

function printConnection(head: string, connection: Connection): string[] {
  const { where, order, page } = connection;
  const end = page.direction === 'forward' ? 'first' : 'last';
  const bounds = [
    `${end} $${page.size}`,
    ...(page.after === null ? [] : [`after $${page.after}`]),
    ...(page.before === null ? [] : [`before $${page.before}`]),
  ];
  const by = ` by ${[...order.map(printOrderKey), 'id'].join(', ')}`;
  const condition = where === null ? '' : ` where ${printCondition(where)}`;
  return [
    `${head}${condition}${by}: ${bounds.join(' ')}`,
    ...indent(connection.fields.flatMap(printConnectionField)),
  ];
}

function printConnectionField(field: ConnectionField): string[] {
  switch (field.kind) {
    case 'typename':
      return [`${field.name}: type`];
    case 'totalCount':
      return [`${field.name}: count of all`];
    case 'nodes':
      return [`${field.name}: nodes`, ...printSelection(field.selection)];
    case 'pageInfo':
      return [
        `${field.name}: page { ${field.fields.map(({ name, part }) => `${name}: ${part}`).join(', ')} }`,
      ];
    case 'edges':
      return [
        `${field.name}: edges`,
        ...indent(
          field.fields.flatMap((part) =>
            part.kind === 'node'
              ? [`${part.name}: node`, ...printSelection(part.selection)]
              : [`${part.name}: ${part.kind}`],
          ),
        ),
      ];
  }
}

function printCondition(condition: Condition | TextCondition): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return `${condition.kind}(${condition.of.map(printCondition).join(', ')})`;
    case 'not':
      return `not(${printCondition(condition.of)})`;
    case 'compare': {
      const subject = 'property' in condition ? condition.property : 'text';
      return `${subject} ${condition.operator}${condition.ignoreCase ? ' folded' : ''} $${condition.value}`;
    }
    case 'isNull':
      return `${condition.property} is ${condition.expected ? 'null' : 'not null'}`;
    case 'items':
      return `${condition.quantifier} of ${condition.property}(${printCondition(condition.of)})`;
    case 'related':
      return `${condition.quantifier} ${condition.link}(${printCondition(condition.of)})`;
  }
}

function printOrderKey({ of, name, descending }: OrderKey): string {
  return `${of === 'edge' ? 'edge.' : ''}${name}${descending ? ' desc' : ''}`;
}

function printValue(value: Value): string {
  return JSON.stringify(value, (_key, part) => (isDate(part) ? part.text : part));
}

function isDate(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && 'from' in value;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
