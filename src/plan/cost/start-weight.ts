import type { AnyStart, Value } from '../plan.js';
import { valueAt } from '../values.js';
import {
  askAll,
  connectionWeight,
  fieldsWeight,
  listingWeight,
  selectionWeight,
  standingWeight,
} from './field-weight.js';
import type { GraphSizes } from './graph-sizes.js';
import { times, timesValue, together, type Weight, weigh, work } from './weight.js';

/** Finding the names that match a text, for each entity. Bounded, since few are compared closely. */
const SEARCH_PER_ENTITY = 2;
const MAX_SEARCH_WORK = 200_000;
/** Names that a search compares closely. */
const SEARCH_CANDIDATES = 2_000;
/** Finding chains between two entities, for each fact that could tie them. Bounded, as the search is. */
const PATHS_PER_FACT = 10;
const MAX_PATHS_WORK = 200_000;

const tyingTypes = ['Portrayal', 'Credit', 'Relation', 'Season', 'Episode'] as const;

/**
 * A node that is read by its id may be the largest there is; nodes of a list are expected to be of
 * typical size.
 */
export function startWeight(start: AnyStart, sizes: GraphSizes): Weight {
  switch (start.kind) {
    case 'identified':
    case 'node':
    case 'dataset':
      return selectionWeight(start.selection, sizes, 'most');
    case 'nodes':
      return timesValue(
        (values) => valueAt(values, start.ids).length,
        selectionWeight(start.selection, sizes, 'most'),
      );
    case 'list':
      return times(sizes.count(start.type), selectionWeight(start.selection, sizes));
    case 'connection':
      return listingWeight(start, sizes);
    case 'day':
      return together([
        weigh({ objects: 1 }),
        fieldsWeight(start.fields, { sizes, expected: 'typical', types: [], items: () => 1 }),
      ]);
    case 'search': {
      const { connection } = start;
      const most = sizes.count('Entity');
      const nodes = Math.min(most, SEARCH_CANDIDATES);
      const ask = askAll(sizes, 'Entity', connection.where, nodes);
      return together([
        weigh(work(Math.min(MAX_SEARCH_WORK, SEARCH_PER_ENTITY * most))),
        connectionWeight(connection, sizes, { items: most, nodes, ask }),
      ]);
    }
    case 'random': {
      const most = sizes.count('Entity');
      const items = (values: readonly Value[]) => Math.min(most, valueAt(values, start.first));
      const drawn = { sizes, expected: 'typical', types: [], items } as const;
      return together([weigh({ objects: 1 }), fieldsWeight(start.fields, drawn)]);
    }
    case 'standing':
      return standingWeight(start.fields, {
        sizes,
        expected: 'typical',
        types: [],
        items: () => 1,
      });
    case 'paths': {
      const { first, maxLength, fields } = start;
      const facts = tyingTypes.reduce((sum, type) => sum + sizes.count(type), 0);
      const path = together([
        weigh({ objects: 1 }),
        fieldsWeight(fields, {
          sizes,
          expected: 'typical',
          types: [],
          items: (values) => valueAt(values, maxLength),
        }),
      ]);
      return together([
        weigh(work(Math.min(MAX_PATHS_WORK, PATHS_PER_FACT * facts))),
        timesValue((values) => valueAt(values, first), path),
      ]);
    }
    case 'made':
      return together([
        weigh({ objects: 1, ...work(start.work) }),
        fieldsWeight(start.fields, { sizes, expected: 'most', types: [], items: () => 1 }),
      ]);
  }
}
