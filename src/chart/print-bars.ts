import type { Columns } from '../timeline/index.js';
import type { ChartRow, StoryChart } from './story-chart.js';
import { beginningOf, widthOf } from './text-width.js';

/** The most cells per column of the chart: short stories need not fill a screen. */
const WIDEST_COLUMN = 4;
const NARROWEST_BARS = 10;
/** Nothing could be read on a narrower terminal. */
const NARROWEST_TERMINAL = 40;

/**
 * A chart as lines for a terminal this wide: a row with a bar for each work, and for each further part
 * of it.
 *
 *     1  John Wick             ████
 *     2  Ballerina                     ████████
 *        - prologue      ░░░░
 */
export function printBars(chart: StoryChart, terminalWidth: number): string {
  const width = Math.max(NARROWEST_TERMINAL, terminalWidth);
  const steps = chart.rows.map(({ step }) => String(step));
  const stepWidth = Math.max(0, ...steps.map(widthOf));
  const names = chart.rows.map(nameOf);
  const longest = Math.max(0, ...names.map(widthOf));
  const markWidth = chart.strands > 1 ? 1 + String(chart.strands).length : 0;
  const room = width - stepWidth - markWidth - 4;
  const nameWidth = Math.min(longest, Math.max(room - WIDEST_COLUMN * chart.columns, room >> 1));
  const cells = Math.max(NARROWEST_BARS, room - nameWidth);
  const rows = chart.rows.flatMap((row, index) => {
    const above = chart.rows[index - 1];
    const isApart = chart.order === 'story' && above !== undefined && row.strand !== above.strand;
    const isFirst = row.step !== above?.step;
    const step = (isFirst ? (steps[index] ?? '') : '').padStart(stepWidth);
    const name = padded(names[index] ?? '', nameWidth);
    const bar = printBar(row, chart.columns, cells);
    const mark = chart.strands > 1 && bar !== '' ? ` ${row.strand}` : '';
    return [...(isApart ? [''] : []), `${step}  ${name}  ${bar}${mark}`.trimEnd()];
  });
  return [
    ...wrap(`${chart.title}, in ${chart.order} order`, width),
    '',
    ...rows,
    ...(chart.columns > 0 ? ['', ...wrap(legendOf(chart), width)] : []),
    ...listOf('In several lines:', chart.branches, width),
    ...listOf('Known times:', chart.times, width),
    ...listOf(chart.order === 'story' ? 'Not placed:' : 'Without a date:', chart.unplaced, width),
    '',
  ].join('\n');
}

function nameOf({ title, part }: ChartRow): string {
  return part === undefined ? title : `- ${part}`;
}

function printBar({ bar, part }: ChartRow, columns: number, cells: number): string {
  if (bar === undefined) return '';
  const { from, to } = cellsOf(bar, columns, cells);
  return ' '.repeat(from) + (part === undefined ? '█' : '░').repeat(to - from);
}

/** Every bar has at least one cell, and the same column is the same cell in every row. */
function cellsOf(
  { start, end }: Columns,
  columns: number,
  cells: number,
): { from: number; to: number } {
  const width = Math.min(WIDEST_COLUMN, cells / Math.max(1, columns - 1));
  const scale = width >= 1 ? Math.floor(width) : width;
  const from = Math.min(cells - 1, Math.floor(start * scale));
  return { from, to: Math.max(from + 1, Math.floor(end * scale)) };
}

function legendOf({ rows, strands }: StoryChart): string {
  const parts = rows.some(({ part }) => part !== undefined)
    ? '█ the work, ░ a separate part of it. '
    : '';
  const apart =
    strands > 1 ? ' Nothing is known of how bars with different numbers stand to each other.' : '';
  return `${parts}Bars show what comes before what, not how long it takes.${apart}`;
}

function listOf(head: string, items: readonly string[], width: number): readonly string[] {
  return items.length === 0
    ? []
    : ['', head, ...items.flatMap((item) => wrap(item, width - 2).map((line) => `  ${line}`))];
}

/** Shortened where it is too long; a wide character may leave the last column empty. */
function padded(text: string, width: number): string {
  const fitting =
    widthOf(text) <= width ? text : `${beginningOf(text, width - widthOf('…')).trimEnd()}…`;
  return fitting + ' '.repeat(width - widthOf(fitting));
}

/** Breaks a text into lines no longer than the width, except where a single word is. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
