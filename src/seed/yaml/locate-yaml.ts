import { isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Path } from '../faults/path.js';

/**
 * The offset at which the value under a path starts, or its key. Where the path leads beyond what is
 * written, that of the nearest thing above it.
 */
export function locateYaml(
  contents: Node | null,
  anchors: () => Anchors,
  path: Path,
  at: 'key' | 'value',
): number {
  let node = contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = anchors().get(node.source) ?? null;
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.source === step);
      if (pair === undefined) return offset;
      const key = startOf(pair.key as Node | null) ?? offset;
      node = pair.value as Node | null;
      offset = isLast && at === 'key' ? key : isWritten(node) ? (startOf(node) ?? key) : key;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] ?? null) as Node | null;
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/** The node of an absent value lies where the value would be; its key is more helpful. */
function isWritten(node: Node | null): boolean {
  return !(isScalar(node) && node.source === '');
}

function startOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}

type Anchors = ReadonlyMap<string, Node>;

/** What aliases stand for; found when first asked for, as most files have none. */
export function anchorsIn(contents: Node | null): () => Anchors {
  let anchors: Map<string, Node> | undefined;
  return () => {
    if (anchors !== undefined) return anchors;
    const found = new Map<string, Node>();
    visit(contents, {
      Node(_key, node) {
        if (!isAlias(node) && node.anchor !== undefined) found.set(node.anchor, node);
      },
    });
    anchors = found;
    return found;
  };
}
