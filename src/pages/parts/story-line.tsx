import type { ReactNode } from 'react';
import type { Texts } from '../texts/texts.js';
import type { StoryLineFragment } from './operations.js';

type Step = StoryLineFragment['timeline']['order'][number];
type Work = Step['works'][number];

interface StoryLineProps {
  readonly franchise: StoryLineFragment;
  readonly texts: Texts;
}

/**
 * The works of a franchise as dots on one thin line, in story order. What nothing orders stands above
 * each other, what nothing ties to the line before it begins after a gap, and what was told after
 * something that follows it is full. Nothing where no claim places a work.
 */
export function StoryLine({ franchise, texts }: StoryLineProps): ReactNode {
  const { order } = franchise.timeline;
  if (order.length === 0) return null;
  return (
    <ol className="story-line" aria-label={texts.storyLine.label(franchise.name)}>
      {order.map(({ after, works }, index) => (
        <li key={works[0]?.id} className={after.length === 0 ? 'start' : undefined}>
          {works.map((work) => (
            <Dot key={work.id} work={work} isLate={isToldLate(work, order, index)} texts={texts} />
          ))}
        </li>
      ))}
    </ol>
  );
}

interface DotProps {
  readonly work: Work;
  readonly isLate: boolean;
  readonly texts: Texts;
}

function Dot({ work: { name }, isLate, texts }: DotProps): ReactNode {
  const label = isLate ? texts.storyLine.late(name) : name;
  return (
    <span className={isLate ? 'dot late' : 'dot'} title={label}>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** Whether a later step of the strand has a work that was released before. Dates sort as texts. */
function isToldLate(
  { releaseDate }: Pick<Work, 'releaseDate'>,
  order: readonly Step[],
  index: number,
): boolean {
  if (typeof releaseDate !== 'string') return false;
  for (const { after, works } of order.slice(index + 1)) {
    if (after.length === 0) return false;
    if (works.some((one) => typeof one.releaseDate === 'string' && one.releaseDate < releaseDate))
      return true;
  }
  return false;
}
