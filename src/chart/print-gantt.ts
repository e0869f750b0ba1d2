import { MS_PER_DAY } from '../domain/calendar.js';
import type { ChartRow, StoryChart } from './story-chart.js';

/**
 * A chart as a Mermaid gantt diagram (https://mermaid.js.org/syntax/gantt.html): a section for each
 * step, a task for each row with a bar. Gantt diagrams have only dates, so each column is a day from
 * 2000-01-01 on; the title says so, and the axis shows no dates.
 */
export function printGantt(chart: StoryChart): string {
  const rows = chart.rows.filter(({ bar }) => bar !== undefined);
  return [
    'gantt',
    `  title ${plain(chart.title)}, in ${chart.order} order (days only show that order)`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat ·',
    '  todayMarker off',
    ...rows.flatMap((row, index) => [
      ...(row.step === rows[index - 1]?.step
        ? []
        : [`  section ${row.step}${strandMark(chart, row)}`]),
      `  ${printTask(row, index)}`,
    ]),
    '',
  ].join('\n');
}

/** All strands begin with the same day, though nothing is known of how they stand to each other. */
function strandMark(chart: StoryChart, { strand }: ChartRow): string {
  return chart.strands > 1 ? ` (strand ${strand})` : '';
}

function printTask({ title, part, bar }: ChartRow, index: number): string {
  const name = part === undefined ? quoted(title) : quoted(`${title} (${part})`);
  const tag = part === undefined ? '' : 'done, ';
  return `${name} :${tag}row${index + 1}, ${dayOf(bar?.start ?? 0)}, ${dayOf(bar?.end ?? 0)}`;
}

/** Mermaid's keywords, in any case: a film may be called "Section 8". */
const KEYWORD =
  /^(acc|axisFormat|call|click|dateFormat|excludes|gantt|href|include|inclusive|section|tickInterval|title|todayMarker|topAxis|week)/i;

/** Quotes a name that could be read as something else. */
function quoted(text: string): string {
  const name = plain(text);
  return /^\p{L}/u.test(name) && !KEYWORD.test(name) ? name : `"${name}"`;
}

/** Replaces characters that end a name or start a comment or entity: Mermaid cannot escape them. */
function plain(text: string): string {
  return text
    .replace(/\s*:\s*/g, ' - ')
    .replace(/%+/g, ' percent')
    .replace(/["#;<>{}\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function dayOf(column: number): string {
  return new Date(Date.UTC(2000, 0, 1) + column * MS_PER_DAY).toISOString().slice(0, 10);
}
