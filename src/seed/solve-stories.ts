import { createDisjointSets } from '../domain/disjoint-sets.js';
import type { Graph } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import {
  type Precedence,
  precedenceOf,
  type Timeline,
  type TimelineInput,
  type TimelineSolver,
} from '../timeline/index.js';
import { readStory } from './read-story.js';

/** Works that share story time: those of a franchise, and those that claims tie to them. */
export interface Story {
  readonly franchises: readonly string[];
  /** Works that have segments. */
  readonly works: ReadonlySet<string>;
  readonly timeline: Timeline;
  readonly precedence: Precedence;
}

/**
 * Solves the story time of a graph, each story apart: what happens in one says nothing about another,
 * though both name years. Edges that follow from others have to be there. Franchises without segments
 * are stories, too.
 */
export function solveStories(graph: Graph, solve: TimelineSolver): readonly Story[] {
  const { segments, claims } = readStory(graph);
  const workOf = new Map(segments.map(({ id, work }) => [id, work]));
  const works = new Set(workOf.values());
  const franchises = graph.nodes.flatMap(({ id, type }) => (type === 'Franchise' ? [id] : []));
  const stories = createDisjointSets();
  for (const { type, from, to } of graph.edges) {
    if (type === 'IN_FRANCHISE' && works.has(from)) stories.join(from, to);
  }
  const storyOf = (segment: string): string => stories.find(workOf.get(segment) ?? segment);
  for (const { statement } of claims) {
    if ('to' in statement) stories.join(storyOf(statement.of), storyOf(statement.to));
  }

  const roots = new Set([...franchises, ...works].map(stories.find));
  const franchisesBy = groupBy(franchises, stories.find);
  const segmentsBy = groupBy(segments, ({ id }) => storyOf(id));
  const claimsBy = groupBy(claims, ({ statement }) => storyOf(statement.of));
  return [...roots].map((root) =>
    solveStory(
      franchisesBy.get(root) ?? [],
      { segments: segmentsBy.get(root) ?? [], claims: claimsBy.get(root) ?? [] },
      solve,
    ),
  );
}

function solveStory(
  franchises: readonly string[],
  input: TimelineInput,
  solve: TimelineSolver,
): Story {
  const timeline = solve(input);
  return {
    franchises,
    works: new Set(input.segments.map(({ work }) => work)),
    timeline,
    precedence: precedenceOf(timeline),
  };
}
