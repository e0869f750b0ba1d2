import { groupBy } from '../domain/group-by.js';
import { segmentRoles } from '../domain/vocabulary.js';
import { findNeighbours, type Neighbour, type Segment } from '../timeline/index.js';
import type { RecordBuilder } from './record-builder.js';
import type { Story } from './solve-stories.js';

/** Adds a placement for each work of a story: its segments and its neighbours in story time. */
export function addPlacements(records: RecordBuilder, story: Story): void {
  const segments = [...story.timeline.positions.values()].map(({ segment }) => segment);
  const segmentsBy = groupBy(segments, ({ work }) => work);
  const neighboursOf = findNeighbours(story);
  for (const work of story.works) {
    const name = work.replace('/', '-');
    const id = `placement/${name}`;
    const { after, before, during, contains } = neighboursOf(work);
    records.node('Placement', id);
    records.edge('PLACES', id, work);
    const own = (segmentsBy.get(work) ?? []).toSorted(compareSegments);
    records.list(
      'PLACED_SEGMENT',
      id,
      own.map((segment) => segment.id),
    );
    records.list('COMES_AFTER', id, addNeighbours(records, `${name}-after`, after));
    records.list('COMES_BEFORE', id, addNeighbours(records, `${name}-before`, before));
    records.list('COMES_DURING', id, addNeighbours(records, `${name}-during`, during));
    records.list('ENCLOSES', id, addNeighbours(records, `${name}-contains`, contains));
  }
}

/** The main story first. */
function compareSegments(a: Segment, b: Segment): number {
  return segmentRoles.indexOf(a.role) - segmentRoles.indexOf(b.role) || (a.id < b.id ? -1 : 1);
}

function addNeighbours(
  records: RecordBuilder,
  name: string,
  neighbours: readonly Neighbour[],
): readonly string[] {
  return neighbours.map(({ work, relation, because }, index) => {
    const id = `story-neighbour/${name}-${index + 1}`;
    records.node('StoryNeighbour', id, { relation });
    records.edge('NEIGHBOUR', id, work);
    records.list('NEIGHBOUR_CLAIM', id, because);
    return id;
  });
}
