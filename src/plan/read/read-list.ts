import { modelOf } from '../../domain/graph-model.js';
import type { OrderKey } from '../../domain/model-parts.js';
import type { TypeName } from '../../domain/type-names.js';
import { badUserInput } from '../../errors.js';
import type { Compiler, Convert } from '../compiler.js';
import { type CursorForm, decodeCursor, foreignCursor } from '../cursor.js';
import type { Page } from '../plan.js';
import { changingText } from '../values.js';
import { conditionType, orderFields } from './condition-fields.js';
import type { Input } from './input.js';
import { toCount } from './read-count.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

type Arguments = ReadonlyMap<string, Input>;

/** Reads `orderBy`; without one a list has its own order. */
export function readOrder(
  type: TypeName,
  orderBy: Input | undefined,
  own: readonly OrderKey[] | undefined,
): readonly OrderKey[] {
  const keys = orderBy?.kind === 'list' ? orderBy.items.flatMap(readOrderKey(type)) : [];
  if (keys.length === 0) return own ?? modelOf(type).order;
  return keys.filter((key, index) => keys.findIndex((other) => isSame(key, other)) === index);
}

function isSame(a: OrderKey, b: OrderKey): boolean {
  return a.of === b.of && a.name === b.name && a.currency === b.currency;
}

function readOrderKey(type: TypeName): (input: Input) => OrderKey[] {
  const known = orderFields(type);
  const { properties } = modelOf(conditionType(type));
  const amounts = new Set(
    Object.keys(properties).filter((name) => properties[name]?.kind === 'money'),
  );
  return (input) => {
    if (input.kind !== 'object') return [];
    const by = known.get(String(word(input.fields.get('field'))));
    if (by === undefined) return [];
    const currency = amounts.has(by.name) ? word(input.fields.get('currency')) : undefined;
    const descending = word(input.fields.get('direction')) === 'DESC';
    const nullsFirst = word(input.fields.get('nulls')) === 'FIRST';
    return [
      {
        ...by,
        ...(typeof currency === 'string' && { currency }),
        descending,
        ...(nullsFirst && { nullsFirst }),
      },
    ];
  };
}

/** A text that identifies a list and its order, for its cursors. */
export function signatureOf(type: TypeName, link: string, order: readonly OrderKey[]): string {
  const keys = order.map(({ of, name, currency, descending, nullsFirst }) =>
    [
      `${of}.${name}`,
      ...(currency ? [currency] : []),
      ...(descending ? ['desc'] : []),
      ...(nullsFirst ? ['nulls first'] : []),
    ].join(' '),
  );
  return `${type}/${link}/${keys.join()}`;
}

/** Reads `first`, `after`, `last` and `before`; an explicit null counts as absent. */
export function readPage(compiler: Compiler, inputs: Arguments, form: CursorForm): Page {
  const first = given(inputs.get('first'));
  const last = given(inputs.get('last'));
  if (first !== undefined && last !== undefined) {
    throw badUserInput('A list takes "first" or "last" and got both: ask for one of them.');
  }
  const backward = last !== undefined;
  const size = last ?? first;
  return {
    direction: backward ? 'backward' : 'forward',
    size: compiler.value(
      size?.read ?? (() => DEFAULT_PAGE_SIZE),
      toSize(backward ? 'last' : 'first'),
    ),
    after: readCursor(compiler, 'after', inputs, form),
    before: readCursor(compiler, 'before', inputs, form),
  };
}

function given(input: Input | undefined): Extract<Input, { kind: 'leaf' }> | undefined {
  return input?.kind === 'leaf' ? input : undefined;
}

/** The conversion of a number of items to list; an explicit null counts as absent. */
export function toSize(name: string): Convert<number> {
  return toCount(name, { least: 0, most: MAX_PAGE_SIZE, otherwise: DEFAULT_PAGE_SIZE });
}

function readCursor(
  compiler: Compiler,
  name: 'after' | 'before',
  inputs: Arguments,
  form: CursorForm,
): Page['after'] {
  const input = given(inputs.get(name));
  if (input === undefined) return null;
  const ref = compiler.value(input.read, (text) => {
    const cursor = decodeCursor(form, String(text));
    if (cursor !== undefined) return cursor;
    throw foreignCursor(name);
  });
  return changingText(ref);
}

function word(input: Input | undefined): unknown {
  return input?.kind === 'leaf' ? input.value : undefined;
}
