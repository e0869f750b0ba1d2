import { graphModel } from '../../domain/graph-model.js';
import { groupBy } from '../../domain/group-by.js';
import type { ConcreteType } from '../../domain/type-names.js';
import type {
  Condition,
  Connection,
  ConnectionField,
  Field,
  PathField,
  Selection,
  StandingField,
  ValueRef,
} from '../plan.js';
import { type ConditionWork, conditionWork } from './condition-work.js';
import { type Add, addWork, nothing, times } from './cost-total.js';
import type { GraphSizes } from './graph-sizes.js';

/** Which size of a list is reckoned with. */
type Reckoned = 'typical' | 'most';

/** Finding how two parts of a story stand to each other in its solved network. */
const STANDING_WORK = 1_000;
/** Claims that prove how they stand. */
const CLAIMS = 10;
/** Quotation marks, a colon and a comma around a name and its value. */
const PUNCTUATION = 5;
/** A value that has no length in the graph: a number, a word, a date. */
const SHORT = 24;
/** A cursor, or a sentence of our own. */
const LONG = 150;

/** Of types that are asked for different things, the ones that take most. */
export function selectionCost(
  { fields }: Selection,
  sizes: GraphSizes,
  reckoned: Reckoned = 'typical',
): Add {
  const groups = groupBy(Object.keys(fields) as ConcreteType[], (type) => fields[type]);
  const adds = [...groups].map(([list = [], types]) => fieldsCost(list, types, sizes, reckoned));
  const [only] = adds;
  if (only === undefined) return free;
  if (adds.length === 1) return only;
  return (total, count, values) => {
    const most = nothing();
    for (const add of adds) {
      const one = nothing();
      add(one, count, values);
      most.objects = Math.max(most.objects, one.objects);
      most.work = Math.max(most.work, one.work);
      most.unsharedWork = Math.max(most.unsharedWork, one.unsharedWork);
      most.characters = Math.max(most.characters, one.characters);
    }
    total.objects += most.objects;
    total.work += most.work;
    total.unsharedWork += most.unsharedWork;
    total.characters += most.characters;
  };
}

function fieldsCost(
  fields: readonly Field[],
  types: readonly ConcreteType[],
  sizes: GraphSizes,
  reckoned: Reckoned,
): Add {
  const { adds, work, characters } = split(fields, (field) =>
    fieldCost(field, types, sizes, reckoned),
  );
  return (total, count, values) => {
    total.objects += count;
    addWork(total, count * (1 + fields.length + work));
    total.characters += count * characters;
    for (const add of adds) add(total, count, values);
  };
}

/** What a field takes: so much each time, or what depends on values as well. */
interface Part {
  readonly work?: number;
  readonly characters?: number;
  readonly add?: Add;
}

/** Sums what does not depend on values, names included, so that it is summed once for a shape. */
function split<Named extends { readonly name: string }>(
  fields: readonly Named[],
  partOf: (field: Named) => Part,
): { readonly adds: readonly Add[]; readonly work: number; readonly characters: number } {
  const parts = fields.map(partOf);
  return {
    adds: parts.flatMap(({ add }) => (add === undefined ? [] : [add])),
    work: sum(parts.map((part) => part.work ?? 0)),
    characters:
      sum(fields.map(({ name }) => name.length + PUNCTUATION)) +
      sum(parts.map((part) => part.characters ?? 0)),
  };
}

function fieldCost(
  field: Field,
  types: readonly ConcreteType[],
  sizes: GraphSizes,
  reckoned: Reckoned,
): Part {
  switch (field.kind) {
    case 'typename':
      return { characters: SHORT };
    case 'property': {
      const { parts = [], asOf, property } = field;
      const length = Math.max(SHORT, sizes.length(types, property)[reckoned]);
      return {
        characters: length + sum(parts.map(({ name }) => name.length + SHORT)),
        work: asOf === undefined ? 0 : sizes.degree(types, 'claims')[reckoned],
      };
    }
    case 'standing':
      return standingCost(field.fields, sizes);
    case 'one':
      return { add: selectionCost(field.selection, sizes, reckoned) };
    case 'list': {
      const degree = sizes.degree(types, field.link)[reckoned];
      return { add: times(degree, selectionCost(field.selection, sizes)) };
    }
    case 'connection': {
      const { link, connection } = field;
      const { most, [reckoned]: degree } = sizes.degree(types, link);
      const ask = linkedConditionWork(types, link, connection.where, sizes);
      return {
        add: connectionCost(connection, sizes, (count) => {
          const walked = count * degree;
          return { most, walked, asked: ask(walked) };
        }),
      };
    }
  }
}

/** What it takes to ask the condition of a list of nodes that a link leads to, if it has one. */
function linkedConditionWork(
  [type]: readonly ConcreteType[],
  link: string,
  where: Condition | null,
  sizes: GraphSizes,
): (walked: number) => ConditionWork | null {
  const target = type && graphModel[type].links[link]?.target;
  if (target === undefined || where === null) return () => null;
  return (walked) => conditionWork(sizes, target, where, { once: walked, anew: walked }, true);
}

function standingCost(fields: readonly StandingField[], sizes: GraphSizes): Part {
  const { adds, characters } = split(fields, (field) =>
    field.kind === 'claims'
      ? { add: times(CLAIMS, selectionCost(field.selection, sizes)) }
      : { characters: LONG },
  );
  return {
    work: STANDING_WORK,
    characters,
    add(total, count, values) {
      total.objects += count;
      for (const add of adds) add(total, count, values);
    },
  };
}

interface Lists {
  /** The most items that one of them may have. */
  readonly most: number;
  /** How many nodes of all of them are looked at to find a page of each. */
  readonly walked: number;
  /** What it takes to ask their condition of all of these. */
  readonly asked: ConditionWork | null;
}

/** `listsOf` says of so many lists what they take together. */
export function connectionCost(
  { page, fields }: Connection,
  sizes: GraphSizes,
  listsOf: (count: number) => Lists,
): Add {
  const { most, asked } = listsOf(1);
  // Without a condition the items need not be looked at to be counted.
  const walks = fields.filter(
    ({ kind }) => kind !== 'typename' && (asked !== null || kind !== 'totalCount'),
  ).length;
  const own = split(fields, (field) => ({
    characters: LONG,
    add: itemsCost(field, sizes, page.size, most),
  }));
  return (total, count, values) => {
    const lists = listsOf(count);
    total.objects += count;
    addWork(total, count + (walks > 0 ? lists.walked : 0));
    total.work += walks * (lists.asked?.once ?? 0);
    total.unsharedWork += walks * (lists.asked?.anew ?? 0);
    total.characters += count * own.characters;
    for (const add of own.adds) add(total, count, values);
  };
}

function itemsCost(field: ConnectionField, sizes: GraphSizes, size: ValueRef, most: number): Add {
  const repeated =
    (add: Add): Add =>
    (total, count, values) =>
      add(total, count * Math.min(most, Number(values[size])), values);
  switch (field.kind) {
    case 'nodes':
      return repeated(selectionCost(field.selection, sizes));
    case 'edges': {
      const { adds, characters } = split(field.fields, (part) =>
        part.kind === 'node' ? { add: selectionCost(part.selection, sizes) } : { characters: LONG },
      );
      return repeated((total, count, values) => {
        total.characters += count * characters;
        for (const add of adds) add(total, count, values);
      });
    }
    case 'pageInfo': {
      const characters = sum(field.fields.map(({ name }) => name.length + LONG));
      return (total, count) => {
        total.characters += count * characters;
      };
    }
    default:
      return free;
  }
}

/** Chains of at most so many steps as a value says. */
export function pathCost(
  fields: readonly PathField[],
  sizes: GraphSizes,
  maxLength: ValueRef,
): Add {
  const own = split(fields, (field): Part => {
    if (field.kind !== 'steps') return { characters: SHORT };
    const steps = split(field.fields, (part) =>
      'selection' in part ? { add: selectionCost(part.selection, sizes) } : { characters: LONG },
    );
    return {
      add(total, count, values) {
        const walked = count * Number(values[maxLength]);
        total.objects += walked;
        total.characters += walked * steps.characters;
        for (const add of steps.adds) add(total, walked, values);
      },
    };
  });
  return (total, count, values) => {
    total.objects += count;
    total.characters += count * own.characters;
    for (const add of own.adds) add(total, count, values);
  };
}

const free: Add = () => {};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
