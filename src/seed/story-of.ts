import type { Graph, GraphNode } from '../domain/graph.js';
import { readPartialDate } from '../domain/partial-date.js';
import { workTypes } from '../domain/type-names.js';
import {
  type Segment,
  solveTimeline,
  type Timeline,
  type TimelineInput,
} from '../timeline/index.js';
import { readStory } from './read-story.js';

/** The story time of a graph: solved, with what to call the things in it. */
export interface Story {
  readonly timeline: Timeline;
  /** All works by id, whether anything is known of their story time or not. */
  readonly works: ReadonlyMap<string, StoryWork>;
  /** The names of franchises by id. */
  readonly franchises: ReadonlyMap<string, string>;
  /** What segments are called by themselves, by id: "Eve's childhood". */
  readonly labels: ReadonlyMap<string, string>;
  /** The claims in words, by id: "four days after John Wick". */
  readonly texts: ReadonlyMap<string, string>;
}

export interface StoryWork {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly releaseDate: string | undefined;
  /** Ids, sorted. */
  readonly franchises: readonly string[];
}

/** Reads and solves the story time of a graph of facts, with derived edges or without. */
export function storyOf(
  graph: Graph,
  solve: (input: TimelineInput) => Timeline = solveTimeline,
): Story {
  const namesOf = (type: string, property: string) => {
    const nodes = graph.nodes.filter((node) => node.type === type);
    return new Map(nodes.map(({ id, properties }) => [id, String(properties[property])]));
  };
  return {
    timeline: solve(readStory(graph)),
    works: readWorks(graph),
    franchises: namesOf('Franchise', 'name'),
    labels: namesOf('Segment', 'label'),
    texts: namesOf('Claim', 'text'),
  };
}

function readWorks({ nodes, edges }: Graph): ReadonlyMap<string, StoryWork> {
  const franchises = new Map<string, Set<string>>();
  for (const { type, from, to } of edges) {
    if (type !== 'IN_FRANCHISE') continue;
    franchises.set(from, (franchises.get(from) ?? new Set()).add(to));
  }
  const types: readonly string[] = workTypes;
  const works = nodes.filter(({ type }) => types.includes(type));
  return new Map(
    works.map(({ id, properties }) => [
      id,
      {
        id,
        title: String(properties.name),
        releaseDate: textOf(properties.releaseDate),
        franchises: [...(franchises.get(id) ?? [])].sort(),
      },
    ]),
  );
}

function textOf(value: GraphNode['properties'][string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The last day that a work may have been released on, in days since 1970; infinite where unknown. */
export function releaseDay({ releaseDate }: StoryWork): number {
  const date = releaseDate === undefined ? undefined : readPartialDate(releaseDate);
  return date?.to ?? Number.POSITIVE_INFINITY;
}

/**
 * What to call a segment: a main story by its work, others by what they are: "the prologue of
 * Ballerina". One of several of a kind is told by its label.
 */
export function segmentName({ timeline, works, labels }: Story, segment: string): string {
  const found = timeline.positions.get(segment)?.segment;
  if (found === undefined) return segment;
  const title = works.get(found.work)?.title ?? found.work;
  if (countAlike(timeline, found) > 1) return `"${labels.get(segment) ?? segment}" in ${title}`;
  return found.role === 'MAIN' ? title : `the ${found.role.toLowerCase()} of ${title}`;
}

function countAlike({ positions }: Timeline, { work, role }: Segment): number {
  const alike = [...positions.values()].filter(
    ({ segment }) => segment.work === work && segment.role === role,
  );
  return alike.length;
}
