import type { Field, Plan } from '../../src/plan/plan.js';
import { changingText } from '../../src/plan/values.js';
import { type AnswerObject, concreteType } from '../../src/store/graph-store.js';
import { buildPlan, date, property, select, typename } from './build-plan.js';
import { createAnswer } from './create-answer.js';
import type { OpenStore } from './list-laws.js';
import { smallUniverse } from './small-universe.js';

/** What plans are answered with, written out. */
export function answerExamples(open: OpenStore): void {
  const answer = createAnswer(open);
  const ballerina = (...fields: readonly (Field | string)[]): Plan =>
    buildPlan((value) => ({
      film: {
        kind: 'node',
        type: 'Film',
        id: value('film/ballerina'),
        selection: select('Film', ...fields),
      },
    }));

  it('answers under response names, in the order asked', async () => {
    const plan = ballerina(
      property('b', { property: 'runtimeMinutes' }),
      property('a', { property: 'title' }),
      typename,
      'id',
    );
    expect(await answer(plan)).toBe(
      '{"film":{"b":125,"a":"Ballerina","__typename":"Film","id":"film/ballerina"}}',
    );
  });

  it('answers under a response name that has a special meaning for objects', async () => {
    expect(await answer(ballerina(property('__proto__', { property: 'title' })))).toBe(
      '{"film":{"__proto__":"Ballerina"}}',
    );
  });

  it('answers null for what is absent and an empty list for absent texts', async () => {
    const plan = buildPlan((value) => ({
      film: {
        kind: 'node',
        type: 'Film',
        id: value('film/caine'),
        selection: select('Film', 'description', 'releaseDate', 'budget', 'aliases', 'externalIds'),
      },
    }));
    expect(await answer(plan)).toBe(
      '{"film":{"description":null,"releaseDate":null,"budget":null,"aliases":[],"externalIds":[]}}',
    );
  });

  it('reads the fields of money and of external ids', async () => {
    const plan = ballerina(
      property('budget', {
        parts: [
          { name: 'unit', part: 'currency' },
          { name: '__typename', part: '__typename', typename: 'Money' },
          { name: 'min', part: 'min' },
        ],
      }),
      property('externalIds', {
        parts: [
          { name: 'value', part: 'value' },
          { name: 'url', part: 'url' },
        ],
      }),
    );
    expect(await answer(plan)).toBe(
      '{"film":{"budget":{"unit":"USD","__typename":"Money","min":80000000},"externalIds":[{"value":"tt7181546","url":null}]}}',
    );
  });

  it('answers null for an unknown id and for one of another type', async () => {
    const plan = buildPlan((value) => ({
      unknown: { kind: 'node', type: 'Node', id: value('film/x'), selection: select('Node', 'id') },
      other: {
        kind: 'node',
        type: 'Person',
        id: value('film/ballerina'),
        selection: select('Person', 'id'),
      },
      some: {
        kind: 'nodes',
        type: 'Node',
        ids: value(['person/melchor', 'film/x', 'film/caine', 'film/caine']),
        selection: select('Node', 'id'),
      },
    }));
    expect(await answer(plan)).toBe(
      '{"unknown":null,"other":null,"some":[{"id":"person/melchor"},null,{"id":"film/caine"},{"id":"film/caine"}]}',
    );
  });

  it('marks nodes under an interface with their type, which is not printed', async () => {
    const store = await open(smallUniverse);
    const plan = buildPlan((value) => ({
      entity: {
        kind: 'node',
        type: 'Entity',
        id: value('film/ballerina'),
        selection: select('Entity', 'type'),
      },
      film: {
        kind: 'node',
        type: 'Film',
        id: value('film/ballerina'),
        selection: select('Film', 'type'),
      },
    }));
    const { entity, film } = (await store.fetch(plan)) as Record<string, AnswerObject>;
    expect(entity?.[concreteType]).toBe('Film');
    expect(film?.[concreteType]).toBeUndefined();
    expect(JSON.stringify({ entity, film })).toBe(
      '{"entity":{"type":"FILM"},"film":{"type":"FILM"}}',
    );
    await store.close();
  });

  it('follows links to one node and to lists that are not paged', async () => {
    const one = (link: string, field: string, type: 'Person' | 'Character'): Field => ({
      kind: 'one',
      name: link,
      link,
      selection: select(type, field),
    });
    const plan = buildPlan((value) => ({
      portrayal: {
        kind: 'node',
        type: 'Portrayal',
        id: value('portrayal/eve'),
        selection: select(
          'Portrayal',
          one('performer', 'name', 'Person'),
          one('character', 'name', 'Character'),
        ),
      },
      orphan: {
        kind: 'node',
        type: 'Character',
        id: value('character/eve-macarro'),
        selection: select('Character', one('firstAppearance', 'name', 'Character')),
      },
      claim: {
        kind: 'node',
        type: 'Claim',
        id: value('claim/forecast'),
        selection: select('Claim', {
          kind: 'list',
          name: 'sources',
          link: 'sources',
          selection: select('Source', 'title'),
        }),
      },
      relationKinds: {
        kind: 'list',
        type: 'RelationKind',
        selection: select('RelationKind', 'label'),
      },
      dataset: {
        kind: 'dataset',
        selection: select('Dataset', 'version', {
          kind: 'list',
          name: 'entities',
          link: 'entities',
          selection: select('EntityCount', 'type', 'count'),
        }),
      },
    }));
    expect(JSON.parse(await answer(plan))).toEqual({
      portrayal: { performer: { name: 'Ana de Armas' }, character: { name: 'Eve Macarro' } },
      orphan: { firstAppearance: null },
      claim: { sources: [{ title: 'Trade paper' }, { title: 'Preview' }] },
      relationKinds: [{ label: 'allied with' }, { label: 'manages' }],
      dataset: { version: 'small', entities: [{ type: 'FILM', count: 4 }] },
    });
  });

  it('reads the title in a language', async () => {
    const plan = buildPlan((value) => ({
      films: {
        kind: 'nodes',
        type: 'Film',
        ids: value(['film/ballerina', 'film/john-wick']),
        selection: select(
          'Film',
          ...['ja', 'pt-BR', 'pt', 'fr', 'en-GB', null].map((language) =>
            property(language ?? 'none', {
              property: 'title',
              variant: { argument: 'language', wanted: changingText(value(language)) },
            }),
          ),
        ),
      },
    }));
    expect(JSON.parse(await answer(plan)).films).toEqual([
      {
        ja: 'バレリーナ',
        'pt-BR': 'Bailarina',
        pt: 'Bailarina',
        fr: 'Ballerina',
        'en-GB': 'Ballerina',
        none: 'Ballerina',
      },
      expect.objectContaining({ ja: 'John Wick', none: 'John Wick' }),
    ]);
  });

  it('reads the best claim that was stated by a day', async () => {
    const plan = buildPlan((value) => {
      const asOf = (name: string, day: string | null): Field =>
        property(name, {
          property: 'releaseDate',
          variant: {
            argument: 'asOf',
            wanted: changingText(value(day === null ? null : date(day))),
          },
        });
      return {
        film: {
          kind: 'node',
          type: 'Film',
          id: value('film/ballerina'),
          selection: select(
            'Film',
            property('now', { property: 'releaseDate' }),
            asOf('preview', '2023-08-04'),
            asOf('later', '2025-06'),
            asOf('before', '2023-08-03'),
            asOf('whenever', null),
            property('budget', {
              variant: { argument: 'asOf', wanted: changingText(value(date('2022-12-31'))) },
              parts: [{ name: 'currency', part: 'currency' }],
            }),
          ),
        },
      };
    });
    expect(JSON.parse(await answer(plan)).film).toEqual({
      now: '2025-06-06',
      preview: '2024-06-07',
      later: '2025-06-06',
      before: null,
      whenever: '2025-06-06',
      budget: { currency: 'EUR' },
    });
  });
}
