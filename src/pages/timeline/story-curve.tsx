import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { GROUP, HIDDEN, LIST, LIST_ITEM } from '../parts/svg-roles.js';
import type { Texts } from '../texts/texts.js';
import type { Strip } from './layout.js';
import { placementId } from './placement-id.js';
import type { StoryWork } from './read-story.js';

const SIZE = 320;
const EDGE = 34;
/** With more works there is no room for a year at each. */
const MOST_YEARS = 12;

interface StoryCurveProps {
  readonly strip: Strip;
  readonly label: string;
  readonly texts: Texts;
}

/**
 * How a story was told: works from left to right as they were released, from top to bottom as they
 * happen. A line that always falls tells everything in its order; nothing for fewer than three works.
 */
export function StoryCurve({ strip, label, texts }: StoryCurveProps): ReactNode {
  const points = pointsOf(strip);
  if (points.length < 3) return null;
  const scale = scaleLinear()
    .domain([0, points.length - 1])
    .range([EDGE, SIZE - EDGE]);
  const path = points.map(({ told, happens }) => `${scale(told)} ${scale(happens)}`).join('L');
  return (
    <svg className="curve" viewBox={`0 0 ${SIZE} ${SIZE}`} {...GROUP} aria-label={label}>
      <g className="axis" {...HIDDEN}>
        <path d={`M${EDGE / 2} ${EDGE / 2}V${SIZE - 8}M${EDGE / 2} ${EDGE / 2}H${SIZE - 8}`} />
        <text x={SIZE - 8} y={EDGE / 2 - 5} textAnchor="end">
          {texts.timeline.released} →
        </text>
        <text x={EDGE / 2 + 5} y={SIZE - 10}>
          ↓ {texts.timeline.time}
        </text>
      </g>
      <path className="line" d={`M${path}`} {...HIDDEN} />
      <g {...LIST} aria-label={label}>
        {points.map(({ work, told, happens, isBack }) => (
          <g key={work.id} {...LIST_ITEM} data-work={work.id}>
            <a href={`#${placementId(work.id)}`}>
              <title>{`${work.name}, ${work.releaseDate}`}</title>
              <circle className="target" cx={scale(told)} cy={scale(happens)} r={12} />
              <circle
                className={isBack ? 'back' : undefined}
                cx={scale(told)}
                cy={scale(happens)}
                r={5}
              />
              {points.length <= MOST_YEARS && (
                <text x={scale(told)} y={scale(happens) - 9} textAnchor="middle">
                  {work.releaseDate?.slice(0, 4)}
                </text>
              )}
            </a>
          </g>
        ))}
      </g>
    </svg>
  );
}

interface Point {
  readonly work: StoryWork;
  /** Its place among the released works, by release and in the story. */
  readonly told: number;
  readonly happens: number;
  /** Whether it goes back behind what was released just before. */
  readonly isBack: boolean;
}

function pointsOf({ works }: Strip): readonly Point[] {
  const released = works.filter(({ work }) => work.releaseDate !== undefined);
  const inStory = new Map(released.map(({ work }, index) => [work, index]));
  const told = released.toSorted((a, b) => a.y.release - b.y.release).map(({ work }) => work);
  const placeOf = (work: StoryWork | undefined): number =>
    work === undefined ? -1 : (inStory.get(work) ?? -1);
  return told.map((work, index) => ({
    work,
    told: index,
    happens: placeOf(work),
    isBack: placeOf(work) < placeOf(told[index - 1]),
  }));
}
