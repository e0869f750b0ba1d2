import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { CutOff } from './cut-off.js';
import { type YamlFault, YamlRefusal } from './yaml-fault.js';

/**
 * How many values aliases may repeat in total, besides as many as are written out: fifty aliases of
 * aliases could mean 2^50.
 */
const MAX_REPEATED_VALUES = 10_000;

/**
 * Turns nodes into plain values; aliases share the value of their anchor. A comment at fault is taken
 * for the text that it was meant to be where it is all that stands in a place, so that it is one fault.
 */
export function convertYaml(
  contents: Node | null,
  comments: ReadonlyMap<number, CutOff>,
): {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
} {
  const faults = [...comments.values()].flatMap(({ fault, isCertain }) => (isCertain ? fault : []));
  const anchors = new Map<string, { readonly value: unknown; readonly size: number }>();
  let converted = 0;
  let repeated = 0;

  return { value: convert(contents), faults };

  function convert(node: Node | null): unknown {
    converted += 1;
    if (node === null) return null;
    if (isAlias(node)) return resolve(node);
    const before = converted;
    const value = convertOwn(node);
    // An anchor is known only once its value is complete, so that no value can contain itself.
    if (node.anchor !== undefined)
      anchors.set(node.anchor, { value, size: converted - before + 1 });
    return value;
  }

  function convertOwn(node: Exclude<Node, Alias>): unknown {
    if (isScalar(node)) return textCutOff(node) ?? plainValue(node);
    if (isSeq(node)) return node.items.map((item) => convert(item as Node | null));
    if (!isMap(node)) throw new TypeError('A node is a scalar, a list or a mapping.');
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? (key.source ?? '') : undefined;
      const offset = offsetOf(key as Node | null);
      if (name === undefined) {
        faults.push({ code: 'invalid-yaml', message: 'expected a field name', offset });
      } else if (name === '<<') {
        faults.push({
          code: 'invalid-yaml',
          message: 'expected no merge keys, found "<<"',
          offset,
        });
      } else if (entries.has(name)) {
        faults.push({ code: 'duplicate-key', message: `"${name}" is given twice`, offset });
      } else {
        entries.set(name, convert(value as Node | null));
      }
    }
    return Object.fromEntries(entries);
  }

  function textCutOff(node: Scalar): string | undefined {
    const cut = comments.get(offsetOf(node));
    if (cut === undefined) return undefined;
    faults.push(cut.fault);
    return node.comment ?? '';
  }

  function resolve(alias: Alias): unknown {
    const anchored = anchors.get(alias.source);
    if (anchored === undefined) {
      const message =
        'expected quotes around a text that begins with *, or an anchor of this name before it';
      throw new YamlRefusal('invalid-yaml', message, offsetOf(alias), `"*${alias.source}"`);
    }
    converted += anchored.size;
    repeated += anchored.size;
    if (repeated > MAX_REPEATED_VALUES + (converted - repeated)) {
      const expected = `expected YAML aliases, such as *${alias.source}, to repeat at most ${MAX_REPEATED_VALUES} values`;
      const message = `${expected} more than are written; if a program writes this file, turn its anchors off`;
      throw new YamlRefusal('too-many-aliases', message, offsetOf(alias));
    }
    return anchored.value;
  }
}

/** Texts are composed, so that one text is the same however it was typed. */
function plainValue({ value, source }: Scalar): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  return typeof value === 'number' && String(value) !== source ? (source ?? String(value)) : value;
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
