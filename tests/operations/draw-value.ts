import { type GraphQLInputType, getNullableType, isEnumType, isListType } from 'graphql';
import type { Draw } from './draw.js';
import type { Subject } from './input-template.js';
import type { ValuePool } from './value-pool.js';

const USUAL_PAGE = 5;

/** A value of a scalar, an enum, or a list of them: mostly one that the graph has, or a similar one. */
export function drawValue(
  draw: Draw,
  pool: ValuePool,
  type: GraphQLInputType,
  subject: Subject,
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const length = draw.integer(0, 3);
    return Array.from({ length }, () => drawValue(draw, pool, nullable.ofType, subject));
  }
  if (isEnumType(nullable)) return draw.pick(nullable.getValues()).name;
  const known = pool.valuesOf[subject.name] ?? [];
  switch ('name' in nullable ? nullable.name : '') {
    case 'ID':
      return drawId(draw, pool, subject);
    case 'Int':
    case 'SafeInt':
      return drawInteger(draw, known, subject);
    case 'Boolean':
      return draw.chance(50);
    case 'PartialDate':
      return drawDate(draw, pool, known);
    default:
      if (isClosed(subject) && known.length > 0 && draw.chance(98)) return String(draw.pick(known));
      return drawText(draw, pool, known);
  }
}

/** Whether most texts are refused: authorities that nobody knows, and arguments that are no language tags. */
function isClosed({ name, owner }: Subject): boolean {
  return name === 'authority' || (name === 'language' && owner === 'String');
}

function drawId(draw: Draw, pool: ValuePool, { name, owner = '' }: Subject): string {
  if (draw.chance(1)) return 'Not an id';
  const fitting = pool.idsFor[`${owner}.${name}`] ?? pool.idsFor[name] ?? pool.idsOf[owner] ?? [];
  // Ids of another type are refused.
  return draw.pick(fitting.length > 0 && draw.chance(99) ? fitting : pool.ids);
}

function drawInteger(
  draw: Draw,
  known: readonly unknown[],
  { name, longest = USUAL_PAGE }: Subject,
): number {
  if (name === 'count') return draw.integer(0, 6);
  if (name === 'month') return draw.integer(1, 12);
  // A day that every month has in some year.
  if (name === 'day') return draw.integer(1, 29);
  if (name === 'maxLength') return draw.integer(1, draw.chance(2) ? 7 : 6);
  if (name === 'first' || name === 'last') {
    if (draw.chance(1)) return draw.pick([-1, 101]);
    return draw.integer(0, draw.chance(75) ? Math.min(longest, USUAL_PAGE) : longest);
  }
  const near = draw.chance(70) ? known.filter((value) => typeof value === 'number') : [];
  return near.length > 0 ? draw.pick(near) + draw.integer(-1, 1) : draw.integer(0, 150);
}

function drawDate(draw: Draw, pool: ValuePool, known: readonly unknown[]): string {
  const stored = draw.chance(70) ? known.filter((value) => typeof value === 'string') : [];
  const date = draw.pick(stored.length > 0 ? stored : pool.dates);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  return isDay && draw.chance(30) ? date.slice(0, draw.pick([4, 7])) : date;
}

function drawText(draw: Draw, pool: ValuePool, known: readonly unknown[]): string {
  const stored = draw.chance(75) ? known.filter((value) => typeof value === 'string') : [];
  const text = draw.pick(stored.length > 0 ? stored : pool.texts);
  if (draw.chance(40)) return text;
  if (draw.chance(20)) return draw.chance(50) ? text.toUpperCase() : text.toLowerCase();
  // By character: half of a surrogate pair cannot be written in a document.
  const characters = [...text];
  const place = draw.integer(0, characters.length);
  if (draw.chance(40)) return mistype(draw, characters, place);
  return characters.slice(place, place + draw.integer(0, 6)).join('');
}

/** A character left out, replaced or doubled. */
function mistype(draw: Draw, characters: readonly string[], place: number): string {
  const instead = draw.pick([
    '',
    'e',
    characters
      .slice(place, place + 1)
      .join('')
      .repeat(2),
  ]);
  return characters.toSpliced(place, 1, instead).join('');
}
