import type { ReactNode } from 'react';
import { capitalized } from '../../domain/text.js';
import type { Texts } from '../texts/texts.js';
import { Claims } from './claims.js';
import type { Strip } from './layout.js';
import { offsetInWords } from './offset-in-words.js';
import type { TimelineClaimFragment, TimelineSegmentFragment } from './operations.js';
import { placementId } from './placement-id.js';
import type { StoryWork } from './read-story.js';
import { toldTimes } from './told-time.js';

interface PlacementsProps {
  readonly strips: readonly Strip[];
  readonly texts: Texts;
}

/** Each work with what puts it where it is, who says so, and what that leaves possible. */
export function Placements({ strips, texts }: PlacementsProps): ReactNode {
  return (
    <ol className="placements">
      {strips.flatMap(({ works, steps }) =>
        works.map(({ work, y }) => {
          const step = steps.find(({ from, to }) => from <= y.story && y.story < to);
          const beside = works.filter(
            (one) =>
              one.work !== work &&
              step !== undefined &&
              step.from <= one.y.story &&
              one.y.story < step.to,
          );
          return (
            <li key={work.id} id={placementId(work.id)} data-work={work.id}>
              <Placement work={work} beside={beside.map((one) => one.work.name)} texts={texts} />
            </li>
          );
        }),
      )}
    </ol>
  );
}

interface PlacementProps {
  readonly work: StoryWork;
  /** The works that nothing known orders against it. */
  readonly beside: readonly string[];
  readonly texts: Texts;
}

function Placement({ work, beside, texts }: PlacementProps): ReactNode {
  const { timeline, language } = texts;
  const neighbours = [...work.after, ...work.during, ...work.before];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <>
      <h3>
        <a href={`/${work.id}`}>{work.name}</a>{' '}
        <small>{work.releaseDate?.slice(0, 4) ?? timeline.notReleased}</small>
      </h3>
      {neighbours.length > 0 && (
        <p className="stands">
          {sentence(
            neighbours.map(({ relation, work: { name } }) => timeline.relations[relation](name)),
          )}
        </p>
      )}
      {work.segments.map((segment) => (
        <Times key={segment.id} segment={segment} texts={texts} />
      ))}
      {beside.length > 0 && <p>{timeline.unordered(list.format(beside))}</p>}
      <Claims claims={claimsOf(work)} texts={texts} />
    </>
  );
}

/** When a segment may start and end. */
function Times({
  segment,
  texts,
}: {
  readonly segment: TimelineSegmentFragment;
  readonly texts: Texts;
}) {
  const { timeline } = texts;
  const { earliestStart, latestStart, earliestEnd, latestEnd } = toldTimes(segment);
  const { origin, storyDateInWords, continuity } = segment;
  const start = offsetInWords({ earliest: earliestStart, latest: latestStart }, texts);
  const end = offsetInWords({ earliest: earliestEnd, latest: latestEnd }, texts);
  const isOrigin = earliestStart === 0 && latestStart === 0;
  const words = [
    ...(storyDateInWords === null ? [] : [storyDateInWords]),
    ...(origin === null || isOrigin ? [] : [timeline.begins(start)]),
    ...(origin === null ? [] : [timeline.ends(end)]),
  ];
  return (
    <p>
      <b>{timeline.part(timeline.roles[segment.role], segment.label)}.</b>{' '}
      {words.length > 0 && sentence(words)}
      {origin !== null && <small> {timeline.from(origin.name)}</small>}
      {continuity !== null && <> {timeline.continuity(continuity)}</>}
    </p>
  );
}

function sentence(parts: readonly string[]): string {
  return `${capitalized(parts.join('; '))}.`;
}

/** What is stated of it, and what else its place rests on; each once. */
function claimsOf({ segments, after, during }: StoryWork): readonly TimelineClaimFragment[] {
  const all = [
    ...segments.flatMap(({ claims }) => claims.nodes),
    ...[...after, ...during].flatMap(({ because }) => because),
  ];
  return [...new Map(all.map((claim) => [claim.id, claim])).values()];
}
