import type { Graph } from '../domain/graph.js';
import type { segmentRoles } from '../domain/vocabulary.js';

type SegmentRole = (typeof segmentRoles)[number];

const ROLE_WORDS: Readonly<Record<SegmentRole, string>> = {
  MAIN: '',
  PROLOGUE: 'the prologue of ',
  FLASHBACK: 'the flashback of ',
  FRAME: 'the frame story of ',
  EPILOGUE: 'the epilogue of ',
};

/**
 * What to call a segment in a sentence: `Ballerina`, `the prologue of Ballerina`; one of several of a
 * kind by its label, `"Eve's childhood" in Ballerina`.
 */
export function segmentNames({ nodes, edges }: Graph): (segment: string) => string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const works = new Map(
    edges.flatMap(({ type, from, to }) => (type === 'PART_OF' ? [[from, to]] : [])),
  );
  const kindOf = (segment: string): string =>
    `${works.get(segment)} ${byId.get(segment)?.properties.role}`;
  const counts = new Map<string, number>();
  for (const segment of works.keys()) {
    counts.set(kindOf(segment), (counts.get(kindOf(segment)) ?? 0) + 1);
  }
  return (segment) => {
    const { role, label } = byId.get(segment)?.properties ?? {};
    const title = byId.get(works.get(segment) ?? '')?.properties.name;
    if (role === undefined || title === undefined) return segment;
    if ((counts.get(kindOf(segment)) ?? 0) > 1) return `"${label}" in ${title}`;
    return `${ROLE_WORDS[role as SegmentRole]}${title}`;
  };
}
