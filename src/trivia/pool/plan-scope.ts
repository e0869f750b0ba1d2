import type { Condition, Plan, Selection, Start, ValueRef } from '../../plan/plan.js';
import {
  type AddValue,
  all,
  any,
  buildPlan,
  compare,
  connect,
  many,
  one,
  select,
  some,
  WHOLE,
} from './build-plan.js';
import { planSample } from './plan-sample.js';
import type { Scope } from './scope.js';

/** Works outside a franchise that its people also worked on. */
export const MOST_LINKED = 200;

/** Finds the works of a scope, the networks of their story time, and what holds of the data as a whole. */
export function planScope(scope: Scope): Plan {
  return buildPlan((value) => {
    const whole = value(WHOLE);
    return {
      dataset: { kind: 'dataset', selection: select('Dataset', ['version']) },
      tieKinds: {
        kind: 'list',
        type: 'RelationKind',
        selection: select('RelationKind', [
          'id',
          'label',
          'inverseLabel',
          'symmetric',
          'acyclic',
          'atMost',
          'family',
        ]),
      },
      ...planHome(scope, value, whole),
    };
  });
}

function planHome(
  scope: Scope,
  value: AddValue,
  whole: ValueRef<number>,
): Readonly<Record<string, Start>> {
  switch (scope.kind) {
    case 'franchise':
      return planFranchise(scope.franchise, value, whole);
    case 'works':
      return planChosen(scope.works, value, whole);
    case 'sample':
      return planSample(scope, value);
  }
}

function planFranchise(
  franchise: string,
  value: AddValue,
  whole: ValueRef<number>,
): Readonly<Record<string, Start>> {
  const id = value(franchise);
  const isHome = some('franchises', 'Franchise', compare('id', 'eq', id));
  const ofHome = some('works', 'Work', isHome);
  const isLinked = any(
    some('cast', 'Person', ofHome),
    some('credits', 'Credit', some('person', 'Person', ofHome)),
  );
  const works = (size: ValueRef<number>, where: Condition): Start => ({
    kind: 'connection',
    type: 'Work',
    connection: connect(select('Work', ['id']), { size, where }),
  });
  return {
    franchises: { kind: 'nodes', type: 'Franchise', ids: value([franchise]), selection: story },
    home: works(whole, isHome),
    linked: works(value(MOST_LINKED), all({ kind: 'not', of: isHome }, isLinked)),
  };
}

const story: Selection = select('Franchise', [
  'id',
  one('timeline', select('Timeline', ['id', 'network'])),
]);

function planChosen(
  works: readonly string[],
  value: AddValue,
  size: ValueRef<number>,
): Readonly<Record<string, Start>> {
  const parts = {
    seasons: many('seasons', select('Season', ['id']), { size }),
    episodes: many('episodes', select('Episode', ['id']), { size }),
  };
  return {
    home: {
      kind: 'nodes',
      type: 'Work',
      ids: value(works),
      selection: select('Work', ['id', many('franchises', story, { size })], {
        Series: [parts.seasons, parts.episodes],
        Season: [parts.episodes],
      }),
    },
  };
}
