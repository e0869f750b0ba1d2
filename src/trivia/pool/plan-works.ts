import type { Condition, Field, Plan } from '../../plan/plan.js';
import {
  type AddValue,
  all,
  buildPlan,
  compare,
  list,
  many,
  one,
  select,
  some,
  typename,
  WHOLE,
} from './build-plan.js';
import { certainClaims, isFact } from './certain-claims.js';

/** Reads works with their casts, crews, ties, releases and places in story time. */
export function planWorks(ids: readonly string[]): Plan {
  return buildPlan((value) => {
    const size = value(WHOLE);
    const claimed = certainClaims(value, 1);
    const series = one('series', select('Series', ['id']));
    const portrayal = select('Portrayal', [
      'id',
      'kind',
      'billing',
      'credited',
      one('performer', select('Person', ['id'])),
      one('character', select('Character', ['id'])),
      claimed,
    ]);
    const credit = select('Credit', [
      'id',
      'job',
      'credited',
      one('person', select('Person', ['id'])),
      claimed,
    ]);
    const segment = select('Segment', [
      'id',
      'role',
      'label',
      many('claims', select('Claim', ['id', 'kind', 'value']), { size }),
    ]);
    const fields = [
      typename,
      'id',
      'name',
      'aliases',
      'status',
      'genres',
      'releaseDate',
      many('portrayals', portrayal, { size }),
      many('credits', credit, { size }),
      statedAs('genreClaims', 'genres', value),
      statedAs('releaseClaims', 'releaseDate', value),
      releases(value),
      ...tiesAndDisputes(value),
      one('placement', select('Placement', [list('segments', segment)])),
    ];
    return {
      works: {
        kind: 'nodes',
        type: 'Work',
        ids: value(ids),
        selection: select('Work', fields, { Season: [series], Episode: [series] }),
      },
    };
  });
}

/** Reads people by their names, and characters with their ties as well. */
export function planNames(people: readonly string[], characters: readonly string[]): Plan {
  return buildPlan((value) => {
    const named = [typename, 'id', 'name', 'aliases'];
    const [ties, disputes] = tiesAndDisputes(value);
    const performers = many('performers', select('Person', ['id']), { size: value(WHOLE) });
    return {
      people: {
        kind: 'nodes',
        type: 'Person',
        ids: value(people),
        selection: select('Person', [
          ...named,
          'birthDate',
          statedAs('birthClaims', 'birthDate', value),
          disputes,
        ]),
      },
      characters: {
        kind: 'nodes',
        type: 'Character',
        ids: value(characters),
        selection: select('Character', [
          ...named,
          'gender',
          'description',
          performers,
          ties,
          disputes,
        ]),
      },
    };
  });
}

/** The ties of an entity with all that its other ends are tied to alike, and claims that compete with facts. */
function tiesAndDisputes(value: AddValue) {
  const size = value(WHOLE);
  const end = ['id', 'name', 'aliases'];
  const fields = [
    'id',
    'spoiler',
    one('kind', select('RelationKind', ['id'])),
    one('work', select('Work', ['id'])),
    certainClaims(value, 1),
  ];
  const relation = (...asked: Parameters<typeof select>[1]) =>
    select('Relation', [
      ...fields,
      one('from', select('Entity', [typename, ...end, ...asked])),
      one('to', select('Entity', [typename, ...end, ...asked])),
    ]);
  const isLimited: Condition = { kind: 'isNull', property: 'atMost', expected: false };
  const alike = many('relations', relation(), {
    size,
    where: some('kind', 'RelationKind', isLimited),
  });
  const disputes = many(
    'claims',
    select('Claim', ['id', one('entity', select('Entity', ['id']))]),
    {
      size,
      where: all(
        compare('isShown', 'eq', value(false)),
        compare('status', 'ne', value('DEPRECATED')),
        some('entity', 'Entity', { kind: 'isNull', property: 'name', expected: false }),
      ),
    },
  );
  return [many('relations', relation(alike), { size }), disputes] as const;
}

/** What is claimed of a property, and is no forecast. */
function statedAs(name: string, property: string, value: AddValue): Field {
  const where = all(compare('property', 'eq', value(property)), isFact(value));
  const claims = many('claims', select('Claim', ['id', 'value']), { size: value(WHOLE), where });
  return { ...claims, name };
}

function releases(value: AddValue): Field {
  const claims = statedAs('claims', 'releases', value);
  return list('releases', select('Release', ['id', 'kind', claims]));
}
