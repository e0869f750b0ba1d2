import type { ChartRow, StoryChart } from './story-chart.js';

const MS_PER_DAY = 86_400_000;

/**
 * A chart as a Mermaid gantt diagram (https://mermaid.js.org/syntax/gantt.html): a section for each
 * step, a bar for each row that has one. Gantt diagrams know dates only, so that each point is a day of
 * the year 2000 onwards; the title says so, and the axis shows none of them.
 */
export function printGantt(chart: StoryChart): string {
  const rows = chart.rows.filter(({ bar }) => bar !== undefined);
  return [
    'gantt',
    `  title ${plain(chart.title)}, in ${chart.order} order (days are places in that order)`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat ·',
    '  todayMarker off',
    ...rows.flatMap((row, index) => [
      ...(row.step === rows[index - 1]?.step ? [] : [`  section ${row.step}`]),
      `  ${printTask(row, index)}`,
    ]),
    '',
  ].join('\n');
}

function printTask({ title, part, bar }: ChartRow, index: number): string {
  const name = part === undefined ? quoted(title) : quoted(`${title} (${part})`);
  const tag = part === undefined ? '' : 'done, ';
  return `${name} :${tag}row${index + 1}, ${dayOf(bar?.start ?? 0)}, ${dayOf(bar?.end ?? 0)}`;
}

/** Words that begin statements of their own, however they are written: "Section 8" is a film. */
const STATEMENT =
  /^(acc|axisFormat|call|click|dateFormat|excludes|gantt|href|include|inclusive|section|tickInterval|title|todayMarker|topAxis|week)/i;

/** In quotes where it might be taken for anything but a name. */
function quoted(text: string): string {
  const name = plain(text);
  return /^\p{L}/u.test(name) && !STATEMENT.test(name) ? name : `"${name}"`;
}

/**
 * Without the characters that end a name or begin a comment or an entity in Mermaid, which it has no
 * way to escape in names: colons become dashes.
 */
function plain(text: string): string {
  return text
    .replace(/\s*:\s*/g, ' - ')
    .replace(/%+/g, ' percent')
    .replace(/["#;<>{}\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function dayOf(point: number): string {
  return new Date(Date.UTC(2000, 0, 1) + point * MS_PER_DAY).toISOString().slice(0, 10);
}
