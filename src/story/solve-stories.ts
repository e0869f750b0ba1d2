import type { Graph } from '../domain/graph.js';
import {
  type Precedence,
  precedenceOf,
  type Timeline,
  type TimelineSolver,
} from '../timeline/index.js';
import { readStories, type StoryInput } from './read-stories.js';

/** A story solved. */
export interface Story {
  readonly franchises: readonly string[];
  /** Works that have segments. */
  readonly works: ReadonlySet<string>;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
}

/** Solves the story time of a graph, each story apart. */
export function solveStories(graph: Graph, solve: TimelineSolver): readonly Story[] {
  return readStories(graph).map((input) => solveStory(input, solve));
}

function solveStory({ franchises, ...input }: StoryInput, solve: TimelineSolver): Story {
  const timeline = solve(input);
  return {
    franchises,
    works: new Set(input.segments.map(({ work }) => work)),
    timeline,
    precedence: precedenceOf(timeline),
  };
}
