import type { Stretch } from '../timeline/index.js';
import type { ChartRow, StoryChart } from './story-chart.js';

/** Cells that one point is wide at most: short stories need not fill a screen. */
const WIDEST_POINT = 4;
const NARROWEST_BARS = 10;
/** No terminal is narrower; on fewer columns nothing could be read. */
const NARROWEST = 40;

/**
 * A chart as lines for a terminal of so many columns: a row for each work and each other part of it,
 * with a bar from where it starts to where it ends.
 *
 *     1  John Wick             ████
 *     2  Ballerina                     ████████
 *        - prologue      ░░░░
 */
export function printBars(chart: StoryChart, columns: number): string {
  const width = Math.max(NARROWEST, columns);
  const steps = chart.rows.map(({ step }) => String(step));
  const stepWidth = Math.max(0, ...steps.map(lengthOf));
  const names = chart.rows.map(nameOf);
  const longest = Math.max(0, ...names.map(lengthOf));
  const room = width - stepWidth - 4;
  const nameWidth = Math.min(longest, Math.max(room - WIDEST_POINT * chart.points, room >> 1));
  const cells = Math.max(NARROWEST_BARS, room - nameWidth);
  const rows = chart.rows.map((row, index) => {
    const isFirst = row.step !== chart.rows[index - 1]?.step;
    const step = (isFirst ? (steps[index] ?? '') : '').padStart(stepWidth);
    const name = padded(names[index] ?? '', nameWidth);
    return `${step}  ${name}  ${printBar(row, chart.points, cells)}`.trimEnd();
  });
  return [
    ...wrap(`${chart.title}, in ${chart.order} order`, width),
    '',
    ...rows,
    ...(chart.points > 0
      ? [
          '',
          ...wrap(
            `${legendOf(chart)}Bars tell what comes before what, not how long it takes.`,
            width,
          ),
        ]
      : []),
    ...listOf('Known times:', chart.times, width),
    ...listOf(chart.order === 'story' ? 'Not placed:' : 'Without a date:', chart.left, width),
    '',
  ].join('\n');
}

function nameOf({ title, part }: ChartRow): string {
  return part === undefined ? title : `- ${part}`;
}

function printBar({ bar, part }: ChartRow, points: number, cells: number): string {
  if (bar === undefined) return '';
  const { from, to } = cellsOf(bar, points, cells);
  return ' '.repeat(from) + (part === undefined ? '█' : '░').repeat(to - from);
}

/** Every bar has a cell at least, and equal points are in one column. */
function cellsOf(
  { start, end }: Stretch,
  points: number,
  cells: number,
): { from: number; to: number } {
  const width = Math.min(WIDEST_POINT, cells / Math.max(1, points - 1));
  const scale = width >= 1 ? Math.floor(width) : width;
  const from = Math.min(cells - 1, Math.floor(start * scale));
  return { from, to: Math.max(from + 1, Math.floor(end * scale)) };
}

function legendOf({ rows }: StoryChart): string {
  return rows.some(({ part }) => part !== undefined)
    ? '█ the work, ░ a part of it by itself. '
    : '';
}

function listOf(head: string, items: readonly string[], width: number): readonly string[] {
  return items.length === 0
    ? []
    : ['', head, ...items.flatMap((item) => wrap(item, width - 2).map((line) => `  ${line}`))];
}

function padded(text: string, width: number): string {
  const characters = [...text];
  const fitting =
    characters.length <= width
      ? text
      : `${characters
          .slice(0, width - 1)
          .join('')
          .trimEnd()}…`;
  return fitting + ' '.repeat(width - lengthOf(fitting));
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** Lines of words, none longer than the width but for words that are. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || lengthOf(last) + 1 + lengthOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
