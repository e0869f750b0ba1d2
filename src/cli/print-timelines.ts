import { type ChartOrder, printBars, printGantt, storyChart } from '../chart/index.js';
import type { Graph } from '../domain/graph.js';
import { type ChartedWork, chartedWorks, nearest, readStory, segmentNames } from '../seed/index.js';
import { precedenceOf, solveTimeline, type Timeline } from '../timeline/index.js';

export const chartFormats = ['text', 'mermaid'] as const;
export const chartOrders: readonly ChartOrder[] = ['story', 'release'];

export interface TimelineOptions {
  /** An id, with its prefix or without; all franchises that have placed works when absent. */
  readonly franchise?: string;
  readonly order: ChartOrder;
  readonly format: (typeof chartFormats)[number];
  /** How wide the terminal is. */
  readonly columns: number;
}

export type PrintedTimelines =
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

interface Group {
  readonly title: string;
  readonly works: readonly ChartedWork[];
}

/** The story time of a graph for the eye: a chart for each franchise that is asked for. */
export function printTimelines(graph: Graph, options: TimelineOptions): PrintedTimelines {
  const timeline = solveTimeline(readStory(graph));
  const groups = groupsOf(graph);
  const asked = options.franchise && fullId(options.franchise);
  if (asked !== undefined && !groups.has(asked)) return unknownFranchise(asked, [...groups.keys()]);
  const chosen = [...groups].flatMap(([id, group]) =>
    (asked === undefined ? isPlaced(group, timeline) : id === asked) ? group : [],
  );
  if (options.format === 'mermaid' && chosen.length !== 1) {
    const found = chosen.map(({ title }) => title).join(', ');
    return refuse(
      `expected --franchise with --format mermaid, found ${found === '' ? 'nothing placed' : `several: ${found}`}`,
    );
  }
  if (chosen.length === 0)
    return { kind: 'printed', text: 'Nothing places any work in story time.\n' };

  const { order, format, columns } = options;
  const shared = {
    order,
    timeline,
    precedence: precedenceOf(timeline),
    nameOf: segmentNames(graph),
  };
  const charts = chosen.map(({ title, works }) => storyChart({ ...shared, title, works }));
  const print =
    format === 'mermaid'
      ? printGantt
      : (chart: (typeof charts)[number]) => printBars(chart, columns);
  return { kind: 'printed', text: charts.map(print).join('\n') };
}

/** Works by franchise, the franchises in the order of their names; works of none by themselves. */
function groupsOf(graph: Graph): ReadonlyMap<string, Group> {
  const works = chartedWorks(graph);
  const franchises = graph.nodes
    .filter(({ type }) => type === 'Franchise')
    .map(({ id, properties }) => ({ id, title: String(properties.name) }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const groups = new Map(
    franchises.map(({ id, title }): [string, Group] => [
      id,
      { title, works: works.filter((work) => work.franchises.includes(id)) },
    ]),
  );
  const alone = works.filter((work) => work.franchises.length === 0);
  return alone.length === 0
    ? groups
    : groups.set('', { title: 'Works of no franchise', works: alone });
}

function isPlaced({ works }: Group, { placed }: Timeline): boolean {
  return works.some(({ id }) => placed.has(id));
}

function fullId(franchise: string): string {
  return franchise.includes('/') ? franchise : `franchise/${franchise}`;
}

function unknownFranchise(asked: string, ids: readonly string[]): PrintedTimelines {
  const known = ids.filter((id) => id !== '');
  const suggestion = nearest(asked, known);
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  const expected =
    known.length === 0 ? 'a franchise (there is none)' : `one of ${known.join(', ')}`;
  return refuse(`expected ${expected}, found "${asked}"${hint}`);
}

function refuse(reason: string): PrintedTimelines {
  return { kind: 'refused', reason };
}
