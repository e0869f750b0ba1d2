import { createDisjointSets } from '../domain/disjoint-sets.js';
import type { GraphReader } from '../domain/graph-reader.js';
import { groupBy } from '../domain/group-by.js';
import type { TimelineInput } from '../timeline/index.js';
import { readStory } from './read-story.js';

/** The story time shared by the works of a franchise and those that claims tie to them. */
export interface StoryInput extends Required<TimelineInput> {
  readonly franchises: readonly string[];
}

/**
 * Splits the story time of a graph into stories: what happens in one says nothing about another, even
 * where both name years. The graph must have its derived edges. A franchise without segments is a
 * story too.
 */
export function readStories(graph: GraphReader): readonly StoryInput[] {
  const { segments, parts, claims } = readStory(graph);
  const workOf = new Map(segments.map(({ id, work }) => [id, work]));
  const works = new Set(workOf.values());
  const franchises = graph.nodesOf('Franchise').map(({ id }) => id);
  const stories = createDisjointSets();
  for (const work of works) {
    for (const franchise of graph.from('IN_FRANCHISE', work)) stories.join(work, franchise);
  }
  const storyOf = (segment: string): string => stories.find(workOf.get(segment) ?? segment);
  for (const { part, whole } of parts) stories.join(storyOf(part), storyOf(whole));
  for (const { statement } of claims) {
    if ('to' in statement) stories.join(storyOf(statement.of), storyOf(statement.to));
  }

  const roots = new Set([...franchises, ...works].map(stories.find));
  const franchisesBy = groupBy(franchises, stories.find);
  const segmentsBy = groupBy(segments, ({ id }) => storyOf(id));
  const partsBy = groupBy(parts, ({ part }) => storyOf(part));
  const claimsBy = groupBy(claims, ({ statement }) => storyOf(statement.of));
  return [...roots].map((root) => ({
    franchises: franchisesBy.get(root) ?? [],
    segments: segmentsBy.get(root) ?? [],
    parts: partsBy.get(root) ?? [],
    claims: claimsBy.get(root) ?? [],
  }));
}
