import type { ChartedStory, ChartSegment, ChartStep } from '../../chart/index.js';
import { type IntervalRelation, lineUpTold, type ToldRelation } from '../../timeline/index.js';
import type {
  TimelineNeighbourFragment,
  TimelineQuery,
  TimelineSegmentFragment,
  TimelineWorkFragment,
} from './operations.js';
import { toldTimes } from './told-time.js';

type Franchise = NonNullable<TimelineQuery['franchise']>;
type PlacedNode = Franchise['timeline']['order'][number]['works'][number];
type Placement = NonNullable<PlacedNode['placement']>;

/** A work with what the API says of its place. */
export interface StoryWork {
  readonly id: string;
  readonly name: string;
  readonly releaseDate: string | undefined;
  readonly segments: readonly TimelineSegmentFragment[];
  readonly after: Placement['after'];
  readonly during: Placement['during'];
  readonly before: readonly TimelineNeighbourFragment[];
}

export interface Story {
  readonly charted: ChartedStory;
  /** The works of the chart by their ids. */
  readonly works: ReadonlyMap<string, StoryWork>;
  /** Works that nothing places; parts of series are left to these. */
  readonly unplaced: readonly TimelineWorkFragment[];
}

/** What a chart is drawn from, as the API's answer tells it. */
export function readStory({ name, timeline, works: { nodes } }: Franchise): Story {
  const placed = timeline.order.flatMap(({ works }) => works.map(readPlaced));
  const tied = new Set(placed.map(({ id }) => id));
  const others = nodes.filter((work) => !tied.has(work.id));
  const alone = others.filter((work) => work.placement?.segments.some(isDated)).map(readAlone);
  const works = new Map([...placed, ...alone].map((work) => [work.id, work]));
  const steps: readonly ChartStep[] = [
    ...timeline.order.map(({ works, after }) => ({ works: idsOf(works), after: idsOf(after) })),
    ...alone.map(({ id }) => ({ works: [id], after: [] })),
  ];
  const strands = strandsOf(steps);
  const segments = new Map(
    [...works.values()].flatMap((work) =>
      work.segments.map((one) => [one.id, { ...one, work: work.id }] as const),
    ),
  );
  return {
    charted: {
      title: name,
      order: 'story',
      works: [...works.values()].map(({ id, name }) => ({ id, title: name })),
      steps,
      strandOf: (work) => strands.get(work),
      segments: [...segments.values()],
      lineUp: (ids) =>
        lineUpTold({
          segments: ids.flatMap((id) => segments.get(id) ?? []).map(toldTimes),
          ...relationsOf(steps, works),
        }),
      times: [],
      nameOf: (id) => segments.get(id)?.label ?? id,
    },
    works,
    unplaced: others.filter(({ id, __typename }) => !works.has(id) && !PARTS.has(__typename)),
  };
}

const PARTS: ReadonlySet<string> = new Set(['Season', 'Episode']);

function readPlaced({ placement, ...work }: PlacedNode): StoryWork {
  const { segments = [], after = [], during = [], before = [] } = placement ?? {};
  return { ...readWork(work), segments, after, during, before };
}

function readAlone({ placement, ...work }: Franchise['works']['nodes'][number]): StoryWork {
  const segments = placement?.segments ?? [];
  return { ...readWork(work), segments, after: [], during: [], before: [] };
}

function readWork({ id, name, releaseDate }: TimelineWorkFragment) {
  return { id, name, releaseDate: typeof releaseDate === 'string' ? releaseDate : undefined };
}

function isDated({ storyDate }: TimelineSegmentFragment): boolean {
  return typeof storyDate === 'string';
}

function idsOf(works: readonly { readonly id: string }[]): readonly string[] {
  return works.map(({ id }) => id);
}

/** Each strand begins with a step that follows nothing, after whose first work it is called. */
function strandsOf(steps: readonly ChartStep[]): ReadonlyMap<string, string> {
  const strands = new Map<string, string>();
  let strand = '';
  for (const { works, after } of steps) {
    if (after.length === 0) strand = works[0] ?? '';
    for (const work of works) strands.set(work, strand);
  }
  return strands;
}

/** Of these relations the API names the first possible, so that the later ones may be possible too. */
const FAMILIES: readonly (readonly IntervalRelation[])[] = [
  ['BEFORE', 'MEETS', 'OVERLAPS'],
  ['AFTER', 'MET_BY', 'OVERLAPPED_BY'],
  ['DURING', 'STARTS', 'FINISHES', 'EQUALS'],
];

/** The relations of the main segments of works: those that are possible, and those to show of them. */
function relationsOf(
  steps: readonly ChartStep[],
  works: ReadonlyMap<string, StoryWork>,
): { readonly relations: readonly ToldRelation[]; readonly preferred: readonly ToldRelation[] } {
  const steady = steps.flatMap(({ works: later, after }) =>
    later.flatMap((of) =>
      after.flatMap((to) => pairs(of, to, ['AFTER', 'MET_BY', 'OVERLAPPED_BY'])),
    ),
  );
  const named = [...works.values()].flatMap(({ id, after, during }) =>
    [...after, ...during].map(({ relation, work }) => ({ of: id, to: work.id, relation })),
  );
  return {
    relations: [
      ...steady,
      ...named.flatMap(({ of, to, relation }) => pairs(of, to, possibleFrom(relation))),
    ],
    preferred: named.flatMap(({ of, to, relation }) => pairs(of, to, [relation])),
  };

  function pairs(of: string, to: string, relations: readonly IntervalRelation[]): ToldRelation[] {
    return mainsOf(of).flatMap((a) => mainsOf(to).map((b) => ({ of: a.id, to: b.id, relations })));
  }

  function mainsOf(work: string): readonly Pick<ChartSegment, 'id'>[] {
    return works.get(work)?.segments.filter(({ role }) => role === 'MAIN') ?? [];
  }
}

function possibleFrom(relation: IntervalRelation): readonly IntervalRelation[] {
  const family = FAMILIES.find((one) => one.includes(relation)) ?? [relation];
  return family.slice(family.indexOf(relation));
}
