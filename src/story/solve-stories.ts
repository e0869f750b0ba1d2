import type { GraphReader } from '../domain/graph-reader.js';
import { type Precedence, precedenceOf, solveTimeline, type Timeline } from '../timeline/index.js';
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
export function solveStories(graph: GraphReader): readonly Story[] {
  return readStories(graph).map(solveStory);
}

function solveStory({ franchises, ...input }: StoryInput): Story {
  const timeline = solveTimeline(input);
  return {
    franchises,
    works: new Set(input.segments.map(({ work }) => work)),
    timeline,
    precedence: precedenceOf(timeline),
  };
}
