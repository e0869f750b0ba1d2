import type { ReactNode } from 'react';
import { GROUP, HIDDEN, LIST, LIST_ITEM } from '../parts/svg-roles.js';
import type { Texts } from '../texts/texts.js';
import { Axis } from './axis.js';
import type { DrawnRow, DrawnWork, PageOrder, Strip } from './layout.js';
import { placementId } from './placement-id.js';
import { ROW, WIDTH } from './sizes.js';

interface StripProps {
  readonly strip: Strip;
  readonly order: PageOrder;
  /** What it is a picture of. */
  readonly label: string;
  /** The ids of works whose place is contested. */
  readonly contested: ReadonlySet<string>;
  readonly texts: Texts;
}

/** Works that claims tie together, each with a bar for when it takes place. */
export function StripView({ strip, order, label, contested, texts }: StripProps): ReactNode {
  const works = strip.works.toSorted((a, b) => a.y[order] - b.y[order]);
  return (
    <svg
      className="strip"
      data-order={order}
      viewBox={`0 0 ${WIDTH} ${strip.height}`}
      {...GROUP}
      aria-label={label}
    >
      <Axis strip={strip} texts={texts} />
      <g className="between" {...HIDDEN}>
        {strip.overlaps.map(({ x, y }) => (
          <rect
            key={`${x.from} ${y.from}`}
            className="shared"
            x={x.from}
            y={y.from}
            width={Math.max(0, x.to - x.from)}
            height={y.to - y.from}
          />
        ))}
        {strip.steps.map(({ from, to }) => (
          <path key={from} className="bracket" d={`M8 ${from + 6}H3V${to - 8}H8`} />
        ))}
      </g>
      <g {...LIST} aria-label={label}>
        {works.map((work) => (
          <Work
            key={work.work.id}
            drawn={work}
            order={order}
            isContested={contested.has(work.work.id)}
            texts={texts}
          />
        ))}
      </g>
    </svg>
  );
}

interface WorkProps {
  readonly drawn: DrawnWork;
  readonly order: PageOrder;
  readonly isContested: boolean;
  readonly texts: Texts;
}

function Work({ drawn, order, isContested, texts }: WorkProps): ReactNode {
  const { work, rows, y } = drawn;
  const [main, ...parts] = rows;
  if (main === undefined) return null;
  return (
    <g
      {...LIST_ITEM}
      className="work"
      transform={`translate(0 ${y[order]})`}
      data-work={work.id}
      data-near={nearOf(work)}
      data-story={y.story}
      data-release={y.release}
    >
      <a href={`#${placementId(work.id)}`}>
        <rect className="target" width={WIDTH} height={heightOf(rows)} />
        <Name row={main} name={work.name} isContested={isContested} texts={texts} />
        {parts.map((part) => (
          <Tie key={part.segment.id} main={main} part={part} />
        ))}
        {rows.map((row) => (
          <Bar key={row.segment.id} row={row} texts={texts} isMain={row === main} />
        ))}
      </a>
    </g>
  );
}

/** The ids of the works next to it, which a script lights up with it. */
function nearOf({ after, during, before }: DrawnWork['work']): string {
  return [...after, ...during, ...before].map(({ work }) => work.id).join(' ');
}

function heightOf(rows: readonly DrawnRow[]): number {
  return (rows.at(-1)?.y ?? 0) + ROW - 6;
}

/** Beyond this, texts end with their bar. */
const FAR = WIDTH * 0.55;

/** A place for a text that goes with a bar. */
function placeText({ bar: { start, end } }: DrawnRow) {
  return start > FAR
    ? ({ x: end, textAnchor: 'end' } as const)
    : ({ x: start, textAnchor: 'start' } as const);
}

interface NameProps {
  readonly row: DrawnRow;
  readonly name: string;
  readonly isContested: boolean;
  readonly texts: Texts;
}

function Name({ row, name, isContested, texts }: NameProps): ReactNode {
  const { part, segment, y } = row;
  const date = isOneDate(segment.storyDate) ? segment.storyDateInWords : null;
  return (
    <text className="name" y={y + 15} {...placeText(row)}>
      {name}
      {part !== undefined && <tspan className="aside"> {segment.label}</tspan>}
      {date !== null && <tspan className="aside"> {date}</tspan>}
      {isContested && <tspan className="contested"> {texts.timeline.contested}</tspan>}
    </text>
  );
}

function isOneDate(date: unknown): boolean {
  return typeof date === 'string' && !date.includes('/');
}

/** From a part of a work to its main story. */
function Tie({ main, part }: { readonly main: DrawnRow; readonly part: DrawnRow }): ReactNode {
  const from = middleOf(main);
  const to = middleOf(part);
  const x =
    part.bar.end <= main.bar.start
      ? [main.bar.start, part.bar.end]
      : [main.bar.end, part.bar.start];
  return <path className="tie" d={`M${x[0]} ${from}C${x[0]} ${to} ${x[0]} ${to} ${x[1]} ${to}`} />;
}

function middleOf({ y, part }: DrawnRow): number {
  return y + (part === undefined ? 28 : 23);
}

interface BarProps {
  readonly row: DrawnRow;
  readonly isMain: boolean;
  readonly texts: Texts;
}

function Bar({ row, isMain, texts }: BarProps): ReactNode {
  const { bar, part, segment, y } = row;
  const { earliest, start, end, latest } = bar;
  const box = part === undefined ? { y: y + 22, height: 12 } : { y: y + 20, height: 6 };
  const { roles } = texts.timeline;
  return (
    <g className={part === undefined ? 'bar' : 'bar part'}>
      {!isMain && (
        <text className="aside" y={y + 14} {...placeText(row)}>
          {texts.timeline.part(roles[segment.role], segment.label)}
        </text>
      )}
      {earliest < start && (
        <rect {...box} x={earliest} width={start - earliest} fill="url(#fade-in)" />
      )}
      <rect {...box} x={start} width={Math.max(3, end - start)} fill="currentColor" />
      {latest > end && <rect {...box} x={end} width={latest - end} fill="url(#fade-out)" />}
    </g>
  );
}

/** The gradients that soft ends are filled with; once a page. */
export function Fades(): ReactNode {
  return (
    <svg aria-hidden="true" className="fades" width="0" height="0">
      <defs>
        <Fade id="fade-in" from={0} to={0.75} />
        <Fade id="fade-out" from={0.75} to={0} />
      </defs>
    </svg>
  );
}

function Fade({
  id,
  from,
  to,
}: {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}) {
  return (
    <linearGradient id={id}>
      <stop offset="0" stopColor="currentColor" stopOpacity={from} />
      <stop offset="1" stopColor="currentColor" stopOpacity={to} />
    </linearGradient>
  );
}
