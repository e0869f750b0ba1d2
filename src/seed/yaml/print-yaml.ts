import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  Scalar,
  visit,
} from 'yaml';

/** What fits after its indentation is written on one line. */
const LINE_WIDTH = 100;
const INDENT = 2;

/** What readers of YAML 1.1 take for a line break or refuse, and readers of 1.2 take as it is. */
const SEEN_OTHERWISE = /[\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Prints a mapping of collections for people to read: short mappings and lists on one line, and a blank
 * line between longer entries. The text depends on the value alone, and means the same in YAML 1.1 and
 * 1.2: what either would not read as the text that it is stands in quotes (No, 12:30, 2025-06-06).
 */
export function printYaml(value: Readonly<Record<string, readonly unknown[]>>): string {
  const document = new Document(value, {
    schema: 'core',
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  const { contents } = document;
  if (!isMap(contents)) throw new TypeError('A seed file is a mapping of collections.');
  for (const { value: list } of contents.items) {
    if (!isSeq(list)) continue;
    for (const [index, entry] of list.items.entries()) {
      if (!isNode(entry)) continue;
      setFlow(entry, 2 * INDENT);
      if (index > 0 && isCollection(entry) && entry.flow !== true) entry.spaceBefore = true;
    }
  }
  visit(document, { Scalar: (_key, scalar) => quote(scalar) });
  const text = document.toString({ lineWidth: 0, indent: INDENT });
  return text.replace(SEEN_OTHERWISE, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** Quotes what the library would not: it knows the words of YAML 1.1, but not the signs that its readers refuse. */
function quote(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string') return;
  const isRefused = /^(=$|:|[^\n]*[?\t][^\n]*$)/.test(value);
  if (isRefused || value.search(SEEN_OTHERWISE) >= 0) scalar.type = Scalar.QUOTE_DOUBLE;
}

function setFlow(node: Node, indent: number): void {
  if (!isCollection(node)) return;
  if (indent + widthOf(node) <= LINE_WIDTH) {
    node.flow = true;
    return;
  }
  for (const item of node.items) {
    const value = isPair(item) ? item.value : item;
    const before = isPair(item) && isScalar(item.key) ? String(item.key.value).length + 2 : 0;
    if (isNode(value)) setFlow(value, indent + INDENT + before);
  }
}

/** Roughly how long a value is on one line. */
function widthOf(value: unknown): number {
  if (isPair(value)) return widthOf(value.key) + widthOf(value.value) + 2;
  if (isScalar(value)) {
    const text = String(value.value);
    return text.includes('\n') ? Number.POSITIVE_INFINITY : text.length;
  }
  if (!isCollection(value)) return 0;
  return value.items.reduce((sum: number, item) => sum + widthOf(item) + 2, 2);
}
