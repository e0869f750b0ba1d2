import { type ChartOrder, printBars, printGantt, solvedStory, storyChart } from '../chart/index.js';
import { createGraphReader, type GraphReader } from '../domain/graph-reader.js';
import type { SolvedPlan } from '../facts/index.js';
import {
  type ChartedWork,
  chartedWorks,
  releaseOrder,
  type Story,
  segmentNames,
} from '../story/index.js';
import { findFranchise } from './find-id.js';

export const chartFormats = ['text', 'mermaid'] as const;
export const chartOrders: readonly ChartOrder[] = ['story', 'release'];

export interface TimelineOptions {
  /** An id with or without its prefix; all franchises and stories with placed works when absent. */
  readonly franchise?: string;
  readonly order: ChartOrder;
  readonly format: (typeof chartFormats)[number];
  /** The width of the terminal. */
  readonly columns: number;
}

type PrintedTimelines =
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Works of one story that share a chart. */
interface Picture {
  readonly title: string;
  readonly works: readonly ChartedWork[];
  readonly story: Story;
}

/**
 * Draws the story time of a graph: a chart for each requested franchise, and one for each story of works
 * outside franchises, since nothing relates the times of two stories.
 */
export function printTimelines(plan: SolvedPlan, options: TimelineOptions): PrintedTimelines {
  const { stories } = plan;
  const graph = createGraphReader(plan);
  const works = chartedWorks(graph);
  const franchises = franchisePictures(graph, stories, works);
  const asked =
    options.franchise === undefined
      ? undefined
      : findFranchise(options.franchise, [...franchises.keys()]);
  if (asked?.kind === 'refused') return asked;
  const chosen =
    asked === undefined
      ? [...franchises.values(), ...otherPictures(stories, works)].filter(isPlaced)
      : [...franchises].flatMap(([id, picture]) => (id === asked.id ? picture : []));
  if (options.format === 'mermaid' && chosen.length !== 1) {
    const found = chosen.map(({ title }) => title).join(', ');
    return refuse(
      `expected --franchise with --format mermaid, found ${found === '' ? 'nothing placed' : `several: ${found}`}`,
    );
  }
  if (chosen.length === 0)
    return { kind: 'printed', text: 'Nothing places any work in story time.\n' };

  const { order, format, columns } = options;
  const nameOf = segmentNames(graph);
  const releasedOf = (works: readonly ChartedWork[]): readonly (readonly string[])[] =>
    releaseOrder(
      graph,
      works.map(({ id }) => id),
    ).map(({ covered }) => covered);
  const charts = chosen.map(({ title, works, story: { timeline, precedence } }) =>
    storyChart(
      solvedStory({
        title,
        works,
        timeline,
        precedence,
        order,
        nameOf,
        released: releasedOf(works),
      }),
    ),
  );
  const print =
    format === 'mermaid'
      ? printGantt
      : (chart: (typeof charts)[number]) => printBars(chart, columns);
  return { kind: 'printed', text: charts.map(print).join('\n') };
}

/** A chart for each franchise, by id and in the order of their names. */
function franchisePictures(
  { byId }: GraphReader,
  stories: readonly Story[],
  works: readonly ChartedWork[],
): ReadonlyMap<string, Picture> {
  const pictures = stories.flatMap((story) =>
    story.franchises.map((id): [string, Picture] => [
      id,
      {
        title: String(byId(id)?.properties.name ?? id),
        works: works.filter(({ franchises }) => franchises.includes(id)),
        story,
      },
    ]),
  );
  return new Map(pictures.sort(([, a], [, b]) => (a.title < b.title ? -1 : 1)));
}

/** A chart for each story of works outside franchises, named after the work that was released first. */
function otherPictures(
  stories: readonly Story[],
  works: readonly ChartedWork[],
): readonly Picture[] {
  const others = works.filter(({ franchises }) => franchises.length === 0);
  return stories.flatMap((story): readonly Picture[] => {
    const members = others.filter(({ id }) => story.works.has(id));
    const firstDay = Math.min(...members.map(({ releaseDay }) => releaseDay));
    const first = members.find(({ releaseDay }) => releaseDay === firstDay);
    return first === undefined ? [] : [{ title: `Around ${first.title}`, works: members, story }];
  });
}

function isPlaced({ works, story }: Picture): boolean {
  return works.some(({ id }) => story.timeline.strands.has(id));
}

function refuse(reason: string): PrintedTimelines {
  return { kind: 'refused', reason };
}
