import { createDisjointSets } from '../domain/disjoint-sets.js';
import type { Graph } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import type { TimelineInput } from '../timeline/index.js';
import { readStory } from './read-story.js';

/** Works that share story time: those of a franchise, and those that claims tie to them. */
export interface StoryInput extends TimelineInput {
  readonly franchises: readonly string[];
}

/**
 * Takes the story time of a graph apart: what happens in one story says nothing about another, though
 * both name years. Edges that follow from others have to be there. Franchises without segments are
 * stories, too.
 */
export function readStories(graph: Graph): readonly StoryInput[] {
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
  return [...roots].map((root) => ({
    franchises: franchisesBy.get(root) ?? [],
    segments: segmentsBy.get(root) ?? [],
    claims: claimsBy.get(root) ?? [],
  }));
}
