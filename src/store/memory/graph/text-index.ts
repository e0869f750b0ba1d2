import type { Table } from './table.js';

/** Finds the nodes that have a text in a column. */
export type TextIndex = (text: string) => readonly number[];

const NONE: readonly number[] = Object.freeze([]);

export function buildTextIndex(table: Table, column: string): TextIndex {
  // Most texts belong to one node, for which a number takes less memory than an array.
  const found = new Map<string, number | number[]>();
  const texts = table.column(column) as readonly (string | null)[];
  texts.forEach((text, row) => {
    if (text === null) return;
    const node = table.nodes[row] as number;
    const known = found.get(text);
    if (known === undefined) found.set(text, node);
    else if (typeof known === 'number') found.set(text, [known, node]);
    else known.push(node);
  });
  return (text) => {
    const nodes = found.get(text) ?? NONE;
    return typeof nodes === 'number' ? [nodes] : nodes;
  };
}
