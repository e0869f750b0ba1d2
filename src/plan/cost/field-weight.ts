import { graphModel } from '../../domain/graph-model.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import { sharedFields } from '../group-fields.js';
import type {
  AnyField,
  Condition,
  Connection,
  Field,
  Most,
  Part,
  Selection,
  StandingField,
  Value,
} from '../plan.js';
import { valueAt } from '../values.js';
import { conditionWork } from './condition-work.js';
import type { GraphSizes, Sizes } from './graph-sizes.js';
import { countingWork, type Walk, walkWeight } from './walk-weight.js';
import {
  addCost,
  costOf,
  dearest,
  times,
  timesValue,
  together,
  type Weight,
  weigh,
  work,
} from './weight.js';

/** Finding how two parts of a story stand to each other in its solved network. */
const STANDING_WORK = 1_000;
/** Finding what two people share, among all that one of them has. */
const SHARED_WORK = 50;
/** Claims that prove how they stand. */
const CLAIMS = 10;
/** Quotation marks, a colon and a comma around a name and its value. */
const PUNCTUATION = 5;
/** A value that has no length in the graph: a number, a word, a date. */
const SHORT = 24;
/** A cursor, or a sentence of our own. */
const LONG = 150;

/**
 * Which size of a list is expected of a node: the most where it can be chosen by its id, the mean where
 * each node of its type is met but once, and else the typical one.
 */
type Expected = keyof Pick<Sizes, 'mean' | 'typical' | 'most'>;

/** Where a field is read. */
interface Around {
  readonly sizes: GraphSizes;
  /** Which size of a list is expected. */
  readonly expected: Expected;
  /** The types of the nodes that it is read of. */
  readonly types: readonly ConcreteType[];
  /** How many items there are, where it is a field of a list. */
  readonly items: (values: readonly Value[]) => number;
}

/** What is read of one node; of the types of an interface, the one that takes most. */
export function selectionWeight(
  selection: Selection,
  sizes: GraphSizes,
  expected: Expected = 'typical',
): Weight {
  return dearest(
    sharedFields(selection).map(({ members, fields }) =>
      together([
        weigh({ objects: 1, ...work(1 + fields.length) }),
        fieldsWeight(fields, { sizes, expected, types: members, items: () => 1 }),
      ]),
    ),
  );
}

export function connectionWeight(
  connection: Connection,
  sizes: GraphSizes,
  walk: Walk,
  expected: Expected = 'typical',
): Weight {
  const { page, fields } = connection;
  const items: Around['items'] = (values) => Math.min(walk.items, valueAt(values, page.size));
  return together([
    walkWeight(connection, walk, sizes),
    fieldsWeight(fields, { sizes, expected, types: [], items }),
  ]);
}

/** A list of all nodes of a type. */
export function listingWeight(
  { type, connection }: { readonly type: TypeName; readonly connection: Connection },
  sizes: GraphSizes,
): Weight {
  const { where, order } = connection;
  const items = sizes.count(type);
  // An index serves the first key of an order; what is equal by that has to be sorted.
  const isServed = where === null && order.length <= 1 && order[0]?.of !== 'count';
  const nodes = isServed ? 0 : items + countingWork(order, concreteTypesOf(type), sizes, items);
  return connectionWeight(connection, sizes, {
    items,
    nodes,
    ask: askAll(sizes, type, where, items),
  });
}

/** A root is one list, however often it is counted. */
export function askAll(
  sizes: GraphSizes,
  type: TypeName,
  where: Condition | null,
  nodes: number,
): Walk['ask'] {
  if (where === null) return null;
  const work = conditionWork(sizes, type, where, { once: nodes, anew: nodes }, false);
  return () => work;
}

export function fieldsWeight(fields: readonly AnyField[], around: Around): Weight {
  const names = fields.map(({ name }) => weigh({ characters: name.length + PUNCTUATION }));
  return together([...names, ...fields.map((field) => fieldWeight(field, around))]);
}

function fieldWeight(field: AnyField, around: Around): Weight {
  const { sizes, expected, types, items } = around;
  const met = (link: string): Expected => (sizes.isOnce(types, link) ? 'mean' : 'typical');
  switch (field.kind) {
    case 'typename':
    case 'length':
      return weigh({ characters: SHORT });
    case 'part':
    case 'totalCount':
    case 'cursor':
    case 'score':
    case 'matched':
    case 'sharedCount':
    case 'label':
    case 'seed':
    case 'key':
      return weigh({ characters: LONG });
    case 'count':
    case 'nothing':
      return weigh({ characters: SHORT });
    case 'summary':
      return weigh({ characters: partsLength(field.parts) });
    case 'aggregate':
      return together([weigh({ objects: 1 }), fieldsWeight(field.fields, around)]);
    case 'groups': {
      const { size, fields } = field;
      const group = together([weigh({ objects: 1 }), fieldsWeight(fields, around)]);
      return timesValue((values) => valueAt(values, size), group);
    }
    case 'pageInfo': {
      const parts = field.fields.map(({ name }) => name.length + LONG);
      return weigh({ characters: sum([LONG, ...parts]) });
    }
    case 'property':
      return propertyWeight(field, around);
    case 'standing':
      return standingWeight(field.fields, around);
    case 'claims':
      return list(field, sizes, times(CLAIMS, selectionWeight(field.selection, sizes)));
    case 'one': {
      const chosen = expected === 'most' ? expected : met(field.link);
      return selectionWeight(field.selection, sizes, chosen);
    }
    case 'node':
    case 'from':
    case 'to':
    case 'fact':
      return selectionWeight(field.selection, sizes, expected);
    case 'list': {
      const degree = sizes.degree(types, field.link)[expected];
      const each = selectionWeight(field.selection, sizes, met(field.link));
      return list(field, sizes, times(degree, each));
    }
    case 'shared': {
      const each = selectionWeight(field.selection, sizes);
      const found = timesValue((values) => valueAt(values, field.size), each);
      return list(field, sizes, together([weigh(work(SHARED_WORK)), found]));
    }
    case 'connection': {
      const walk = walkLink(field, around);
      const page = connectionWeight(field.connection, sizes, walk, met(field.link));
      return list(field, sizes, page);
    }
    case 'listing':
      return list(field, sizes, listingWeight(field, sizes));
    case 'nodes':
      return together([
        weigh({ characters: LONG }),
        timesValue(items, selectionWeight(field.selection, sizes, expected)),
      ]);
    case 'edges':
      return together([
        weigh({ characters: LONG }),
        timesValue(items, fieldsWeight(field.fields, around)),
      ]);
    case 'steps': {
      const step = together([weigh({ objects: 1 }), fieldsWeight(field.fields, around)]);
      return timesValue(items, step);
    }
    case 'said':
      return weigh({ characters: field.length });
    case 'made': {
      const object = together([weigh({ objects: 1 }), fieldsWeight(field.fields, around)]);
      return list(field, sizes, timesValue(mostIn(field.most), object));
    }
    case 'named': {
      const node = selectionWeight(field.selection, sizes, expected);
      return list(field, sizes, timesValue(mostIn(field.most), node));
    }
  }
}

function mostIn(most: Most): (values: readonly Value[]) => number {
  return (values) => (typeof most === 'number' ? most : Number(valueAt(values, most)));
}

/** The weight of a list, which is watched where the costliest list is looked for. */
function list(field: AnyField, { watch }: GraphSizes, weight: Weight): Weight {
  if (watch === undefined) return weight;
  return weigh({}, (total, count, values) => {
    const cost = costOf(weight, count, values);
    watch(field, cost);
    addCost(total, cost);
  });
}

export function standingWeight(fields: readonly StandingField[], around: Around): Weight {
  const solved = weigh({ objects: 1, ...work(STANDING_WORK) });
  return together([solved, fieldsWeight(fields, around)]);
}

type Of<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

function propertyWeight(
  { property, variant, parts = [] }: Of<'property'>,
  { sizes, expected, types }: Around,
): Weight {
  const length = Math.max(SHORT, sizes.length(types, property)[expected]);
  const [type] = types;
  const kept = type && variant && graphModel[type].properties[property]?.variants?.column;
  return weigh({
    characters: length + partsLength(parts),
    ...(kept === undefined ? {} : work(sizes.length(types, kept)[expected] / SHORT)),
  });
}

/** How many characters the parts of a value print as. */
function partsLength(all: readonly Part[]): number {
  return sum(all.map(({ name, parts = [] }) => name.length + SHORT + partsLength(parts)));
}

function walkLink(
  { link, connection: { where, order } }: Of<'connection'>,
  { sizes, expected, types }: Around,
): Walk {
  const { [expected]: items } = sizes.degree(types, link);
  const [type] = types;
  const model = type && graphModel[type].links[link];
  if (model === undefined) return { items, nodes: items, ask: null };
  const { target, sharing } = model;
  const isWalked = sharing !== undefined;
  const nodes = items + countingWork(order, concreteTypesOf(target), sizes, items);
  if (where === null) return { items, nodes, isWalked, ask: null };
  const ask: Walk['ask'] = (lists) => {
    const asked = lists * items;
    return conditionWork(sizes, target, where, { once: asked, anew: asked }, true);
  };
  return { items, nodes, isWalked, ask };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
