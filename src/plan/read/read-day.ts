import type { GraphQLObjectType } from 'graphql';
import type { TypeName } from '../../domain/type-names.js';
import { badUserInput } from '../../errors.js';
import { type Compiler, type Convert, compileAt } from '../compiler.js';
import type { Condition, Connection, DayField, Start, ValueRef } from '../plan.js';
import { compareWith } from '../values.js';
import { collectFields, type FieldGroup, subselections } from './collect-fields.js';
import type { Input } from './input.js';
import { fieldType, inputsOf } from './look-up-schema.js';
import { conjunction } from './read-condition.js';
import { readConnection } from './read-selection.js';
import { toDateField } from './read-value.js';

/** What happens on a day: the types that it happens to, and the date that tells of it. */
const happenings: Readonly<Record<string, readonly [type: TypeName, date: string]>> = {
  works: ['Work', 'releaseDate'],
  releases: ['Release', 'date'],
  births: ['Person', 'birthDate'],
  deaths: ['Person', 'deathDate'],
};

type Day = Pick<Extract<Start, { kind: 'day' }>, 'month' | 'day'>;

/** Reads a field that asks what happened on a day of the year, whatever the year. */
export function readDay(
  compiler: Compiler,
  parent: GraphQLObjectType,
  group: FieldGroup,
): Extract<Start, { kind: 'day' }> {
  const inputs = inputsOf(compiler, parent, group);
  const [month, day] = [inputs.get('month'), inputs.get('day')].map((input) =>
    input?.kind === 'leaf' ? input.read : () => undefined,
  ) as [Reader, Reader];
  const at: Day = {
    month: compiler.value(month, toDateField('month')),
    day: compiler.value((variables) => [month(variables), day(variables)], toDayOfMonth),
  };
  const type = fieldType(parent, group);
  const fields = [...collectFields(compiler, type, subselections(group))].map(([name, nodes]) =>
    compileAt(compiler, name, (within) => readField(within, type, name, nodes, at)),
  );
  return { kind: 'day', ...at, fields };
}

type Reader = Extract<Input, { kind: 'leaf' }>['read'];

function readField(
  compiler: Compiler,
  parent: GraphQLObjectType,
  name: string,
  group: FieldGroup,
  { month, day }: Day,
): DayField {
  const happening = happenings[group[0].name.value];
  if (happening === undefined) return { kind: 'typename', name };
  const [type, property] = happening;
  const connection: Connection = readConnection(compiler, parent, type, group, {
    inputs: inputsOf(compiler, parent, group),
    link: `onThisDay.${group[0].name.value}`,
    order: [{ of: 'node', name: property, descending: false }],
  });
  const is = (field: 'month' | 'day', value: ValueRef<number>): Condition => ({
    kind: 'compare',
    property,
    field,
    ...compareWith('eq', false, value),
  });
  const where = conjunction([
    is('month', month),
    is('day', day),
    ...(connection.where === null ? [] : [connection.where]),
  ]);
  return { kind: 'listing', name, type, connection: { ...connection, where } };
}

/** A leap year, in which February has 29 days. */
const LEAP_YEAR = 2024;

/** The day of a month and a day, which the month has in some year. */
const toDayOfMonth: Convert<number> = (value) => {
  const [month, day] = value as readonly [unknown, unknown];
  const days = new Date(Date.UTC(LEAP_YEAR, Number(month), 0)).getUTCDate();
  if (typeof day === 'number' && day >= 1 && day <= days) return day;
  throw badUserInput(
    `"day" takes a day that month ${month} has, from 1 to ${days}, and got ${day}.`,
  );
};
