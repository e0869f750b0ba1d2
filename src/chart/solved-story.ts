import {
  knownTimes,
  lineUp,
  type Precedence,
  storyOrder,
  type Timeline,
} from '../timeline/index.js';
import type { ChartedStory, ChartOrder, ChartStep, ChartWork } from './story-chart.js';

interface SolvedStory {
  readonly title: string;
  readonly order: ChartOrder;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
  readonly works: readonly ChartWork[];
  /** The ids of works that were released, step by step. */
  readonly released: readonly (readonly string[])[];
  readonly nameOf: ChartedStory['nameOf'];
}

/** What a chart is drawn from where the timeline itself is at hand. */
export function solvedStory(story: SolvedStory): ChartedStory {
  const { title, order, timeline, works, nameOf } = story;
  return {
    title,
    order,
    works,
    steps: order === 'story' ? storySteps(story) : releaseSteps(story),
    strandOf: (work) => timeline.strands.get(work),
    segments: [...timeline.positions.values()].map(({ segment }) => segment),
    lineUp: (segments) => lineUp(timeline, segments),
    times: knownTimes(timeline),
    nameOf,
  };
}

function storySteps({ timeline, precedence, works }: SolvedStory): readonly ChartStep[] {
  const ids = works.map(({ id }) => id);
  return storyOrder(timeline, precedence, ids).steps;
}

function releaseSteps({ released, works }: SolvedStory): readonly ChartStep[] {
  const ids = new Set(works.map(({ id }) => id));
  return released
    .map((step) => ({ works: step.filter((work) => ids.has(work)), after: [] }))
    .filter((step) => step.works.length > 0);
}
