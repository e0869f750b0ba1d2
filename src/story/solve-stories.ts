import type { GraphReader } from '../domain/graph-reader.js';
import {
  type Precedence,
  precedenceOf,
  type Timeline,
  type TimelineSolver,
} from '../timeline/index.js';
import { readStories, type StoryInput } from './read-stories.js';

/** A solved story. */
export interface Story {
  readonly franchises: readonly string[];
  /** Works that have segments. */
  readonly works: ReadonlySet<string>;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
}

/** Solves the story time of a graph, each story by itself. */
export function solveStories(graph: GraphReader, solve: TimelineSolver): readonly Story[] {
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
