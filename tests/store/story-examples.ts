import type { GraphEdge, GraphNode, ImportPlan } from '../../src/domain/graph.js';
import type { Selection, StandingField } from '../../src/plan/plan.js';
import { printNetwork, solveTimeline } from '../../src/timeline/index.js';
import { claim, relation, segment } from '../timeline/builders.js';
import { type AddValue, buildPlan, select } from './build-plan.js';
import type { OpenStore } from './list-laws.js';

const node = (
  type: GraphNode['type'],
  id: string,
  properties: GraphNode['properties'] = {},
): GraphNode => ({ type, id, properties });

const segments = ['a', 'b'].map((key) => segment(`segment/${key}`, `film/${key}`));
const claims = [claim('claim/before', relation('segment/a', 'BEFORE', 'segment/b'))];
const network = printNetwork(
  solveTimeline({ segments, claims }),
  new Set(segments.map(({ work }) => work)),
);

const edge = (type: GraphEdge['type'], from: string, to: string): GraphEdge => ({ type, from, to });

/** Two films of one franchise, a claim that orders them, and a franchise whose network is missing. */
const graph: ImportPlan = {
  version: 'story',
  nodes: [
    node('Franchise', 'franchise/one', { name: 'One' }),
    node('Franchise', 'franchise/two', { name: 'Two' }),
    node('Timeline', 'timeline/one', { network }),
    node('Timeline', 'timeline/two'),
    node('Film', 'film/c', { name: 'c', status: 'RELEASED' }),
    node('Person', 'person/p', { name: 'p' }),
    node('Story', 'story/one', { network }),
    ...['a', 'b'].flatMap((key) => [
      node('Film', `film/${key}`, { name: key, status: 'RELEASED' }),
      node('Segment', `segment/${key}`, { role: 'MAIN', label: key }),
    ]),
    node('Claim', 'claim/before', {
      property: 'placement',
      text: 'a before b',
      kind: 'FACT',
      status: 'NORMAL',
    }),
  ],
  edges: [
    edge('TIMELINE_OF', 'timeline/one', 'franchise/one'),
    edge('TIMELINE_OF', 'timeline/two', 'franchise/two'),
    ...['a', 'b'].flatMap((key) => [
      edge('TOLD_IN', `film/${key}`, 'story/one'),
      edge('TOLD_IN', `segment/${key}`, 'story/one'),
      edge('PART_OF', `segment/${key}`, `film/${key}`),
      edge('IN_FRANCHISE', `film/${key}`, 'franchise/one'),
    ]),
    edge('ABOUT', 'claim/before', 'segment/a'),
  ],
};

const partOf = (part: Extract<StandingField, { kind: 'part' }>['part']): StandingField => ({
  kind: 'part',
  name: part,
  part,
});
const because = (selection: Selection): StandingField => ({
  kind: 'claims',
  name: 'because',
  part: 'because',
  selection,
});

function timelineOf(
  value: AddValue,
  id: string,
  [of, to]: readonly [string, string],
  ...fields: readonly StandingField[]
) {
  return {
    kind: 'node',
    type: 'Timeline',
    id: value(id),
    selection: select('Timeline', {
      kind: 'standing',
      name: 'relation',
      property: 'relation',
      of: value(of),
      to: value(to),
      fields,
    }),
  } as const;
}

/** Standings in story time and their answers, written out. */
export function storyExamples(open: OpenStore): void {
  const answer = async (build: Parameters<typeof buildPlan>[0]): Promise<string> => {
    const store = await open(graph);
    try {
      return JSON.stringify(await store.fetch(buildPlan(build)));
    } finally {
      await store.close();
    }
  };

  it('answers a standing with its gap and the claims that prove it', async () => {
    const text = await answer((value) => ({
      timeline: timelineOf(
        value,
        'timeline/one',
        ['film/a', 'segment/b'],
        { kind: 'typename', name: 'type', typename: 'TemporalRelation' },
        partOf('possible'),
        partOf('certain'),
        partOf('minGap'),
        partOf('maxGap'),
        because(select('Claim', 'text')),
      ),
    }));
    expect(text).toBe(
      '{"timeline":{"relation":{"type":"TemporalRelation","possible":["BEFORE"],"certain":"BEFORE","minGap":null,"maxGap":null,"because":[{"text":"a before b"}]}}}',
    );
  });

  it('knows nothing of ids that are not of the timeline, nor where nothing was solved', async () => {
    const text = await answer((value) => ({
      other: timelineOf(value, 'timeline/one', ['film/c', 'film/a'], partOf('certain')),
      two: timelineOf(
        value,
        'timeline/two',
        ['film/a', 'film/b'],
        partOf('certain'),
        because(select('Claim', 'id')),
      ),
    }));
    expect(text).toBe(
      '{"other":{"relation":{"certain":null}},"two":{"relation":{"certain":null,"because":[]}}}',
    );
  });

  it('answers the standing of any two of one story, and knows nothing of any other two', async () => {
    const text = await answer((value) => {
      const standing = (of: string, to: string) =>
        ({
          kind: 'standing',
          of: value(of),
          to: value(to),
          fields: [partOf('certain'), because(select('Claim', 'text'))],
        }) as const;
      return {
        told: standing('segment/b', 'film/a'),
        half: standing('film/c', 'film/a'),
        untold: standing('film/c', 'film/c'),
      };
    });
    expect(text).toBe(
      '{"told":{"certain":"AFTER","because":[{"text":"a before b"}]},"half":{"certain":null,"because":[]},"untold":{"certain":null,"because":[]}}',
    );
  });

  it.each([
    ['film/aa', 'film/b', 'There is no work or segment "film/aa". Did you mean "film/a"?'],
    ['film/a', 'person/p', 'There is no work or segment "person/p".'],
    ['film/x', 'film/y', 'There is no work or segment "film/x".'],
  ])(
    'refuses the ids %s and %s, of which one is that of no work or segment',
    async (of, to, message) => {
      const refusal = { code: 'BAD_USER_INPUT', message: expect.stringContaining(message) };
      await expect(
        answer((value) => ({
          standing: { kind: 'standing', of: value(of), to: value(to), fields: [partOf('certain')] },
        })),
      ).rejects.toMatchObject(refusal);
      await expect(
        answer((value) => ({
          timeline: timelineOf(value, 'timeline/one', [of, to], partOf('certain')),
        })),
      ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );

  it('answers standings of the subjects of the claims behind a standing', async () => {
    const text = await answer((value) => {
      const inner = timelineOf(
        value,
        'timeline/one',
        ['film/b', 'film/a'],
        partOf('certain'),
        because(select('Claim', 'id')),
      );
      const franchise = select('Franchise', {
        kind: 'one',
        name: 'timeline',
        link: 'timeline',
        selection: inner.selection,
      });
      const work = select('Work', {
        kind: 'connection',
        name: 'franchises',
        link: 'franchises',
        connection: {
          typename: 'FranchiseConnection',
          where: null,
          order: [],
          page: { direction: 'forward', size: value(5), after: null, before: null },
          signature: 'Franchise',
          fields: [{ kind: 'nodes', name: 'nodes', selection: franchise }],
        },
      });
      const one = { kind: 'one', name: 'work', link: 'work', selection: work } as const;
      const subject: Selection = { type: 'Node', fields: { Segment: [one] } };
      const about = { kind: 'one', name: 'subject', link: 'subject', selection: subject } as const;
      return {
        timeline: timelineOf(
          value,
          'timeline/one',
          ['film/a', 'film/b'],
          because(select('Claim', about)),
        ),
      };
    });
    expect(text).toBe(
      '{"timeline":{"relation":{"because":[{"subject":{"work":{"franchises":{"nodes":[{"timeline":{"relation":{"certain":"AFTER","because":[{"id":"claim/before"}]}}}]}}}}]}}}',
    );
  });
}
