import type { ReactNode } from 'react';
import { HIDDEN } from '../parts/svg-roles.js';
import type { Texts } from '../texts/texts.js';
import type { Strip } from './layout.js';
import { offsetInWords } from './offset-in-words.js';
import { AXIS, MARGIN, WIDTH } from './sizes.js';

const LINE = AXIS - 12;
const LETTER = 5.6;

/** The line of story time, with breaks where it is cut and dashes where nobody knows, and what is known of its columns. */
export function Axis({
  strip,
  texts,
}: {
  readonly strip: Strip;
  readonly texts: Texts;
}): ReactNode {
  const { xs, gaps } = strip.scale;
  const labels = labelsOf(strip, texts);
  return (
    <g className="axis" {...HIDDEN}>
      {labels.map(({ x, text, anchor }) => (
        <g key={x}>
          <line className="guide" x1={x} x2={x} y1={LINE - 4} y2={strip.height} />
          <text x={x} y={LINE - 12} textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
      {gaps.map((gap, index) => {
        const [from = 0, to = 0] = [xs[index], xs[index + 1]];
        return (
          <g key={from} className={gap}>
            <line x1={from} x2={to} y1={LINE} y2={LINE} />
            {gap === 'long' && <Break x={(from + to) / 2} />}
          </g>
        );
      })}
    </g>
  );
}

function Break({ x }: { readonly x: number }): ReactNode {
  return (
    <>
      <rect className="cut" x={x - 3} y={LINE - 2} width={6} height={4} />
      <path d={`M${x - 5} ${LINE + 5}l4 -10M${x + 1} ${LINE + 5}l4 -10`} />
    </>
  );
}

interface Label {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** As many as fit beside each other, the origin first and then from the left. */
function labelsOf({ scale, works }: Strip, texts: Texts): readonly Label[] {
  const origin = works[0]?.work.segments[0]?.origin?.name;
  if (origin === undefined) return [];
  const all = scale.spans.flatMap(
    ({ earliest, latest }, column): (Label & { isOrigin: boolean })[] => {
      if (!Number.isFinite(earliest) && !Number.isFinite(latest)) return [];
      const isOrigin = earliest === 0 && latest === 0;
      const text = isOrigin
        ? texts.timeline.start(origin)
        : offsetInWords({ earliest, latest }, texts);
      return [{ ...place(scale.xs[column] ?? 0, text), text, isOrigin }];
    },
  );
  const shown: Label[] = [];
  for (const label of all.toSorted((a, b) => Number(b.isOrigin) - Number(a.isOrigin))) {
    if (shown.every((other) => areApart(label, other))) shown.push(label);
  }
  return shown;
}

function place(x: number, text: string): Pick<Label, 'x' | 'anchor'> {
  const half = (text.length * LETTER) / 2;
  if (x - half < 0) return { x, anchor: 'start' };
  return { x, anchor: x + half > WIDTH - MARGIN / 2 ? 'end' : 'middle' };
}

function areApart(a: Label, b: Label): boolean {
  const [[, endOfA], [startOfB, endOfB]] = [reachOf(a), reachOf(b)];
  return endOfA + 12 < startOfB || endOfB + 12 < reachOf(a)[0];
}

function reachOf({ x, text, anchor }: Label): readonly [from: number, to: number] {
  const width = text.length * LETTER;
  const from = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [from, from + width];
}
