import type { Expectation, Gaps } from '../domain/completeness.js';
import { counted } from './report.js';

/** The most works that are listed. */
const MAX_WORKS = 40;
const BETWEEN = '  ';

/**
 * The gaps of works as a table, whose last column goes on in the next line where a line is full:
 *
 *     lacks  of                    which
 *         3  film/a-good-day       tagline, budget, editor
 */
export function printGaps(gaps: readonly Gaps[], columns: number): string {
  if (gaps.length === 0) return 'no work lacks anything\n';
  const shown = gaps.slice(0, MAX_WORKS);
  const rows = shown.map(({ node, gaps: lacked }) => ({
    count: String(lacked.length),
    id: node.id,
    names: lacked.map(nameOf),
  }));
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const indent = 'lacks'.length + idWidth + 2 * BETWEEN.length;
  const lines = rows.flatMap(({ count, id, names }) => {
    const [first = '', ...others] = fill(names, columns - indent);
    return [
      [count.padStart('lacks'.length), id.padEnd(idWidth), first].join(BETWEEN),
      ...others.map((line) => ' '.repeat(indent) + line),
    ];
  });
  const more = gaps.length - shown.length;
  return [
    ['lacks', 'of'.padEnd(idWidth), 'which'].join(BETWEEN),
    ...lines,
    ...(more > 0 ? [`... and ${counted(more, 'more work')}`] : []),
    '',
  ].join('\n');
}

function nameOf({ field, job }: Expectation): string {
  return job?.toLowerCase() ?? field;
}

/** Names with commas, as many in a line as fit, but one at least. */
function fill(names: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const [place, name] of names.entries()) {
    const word = place < names.length - 1 ? `${name},` : name;
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
