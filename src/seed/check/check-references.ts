import { type CollectionName, collectionNames, collections } from '../../facts/collections.js';
import { extensions } from '../../facts/extensions.js';
import { fileDefaults } from '../../facts/schema/file-defaults.js';
import { type Reference, wholeId } from '../../facts/schema/reference.js';
import { type ReferenceTree, referenceTree } from '../../facts/schema/reference-tree.js';
import type { Finding } from '../faults/finding.js';
import type { Path } from '../faults/path.js';
import type { Extension } from '../read/extension.js';
import { isMapping } from '../read/salvage.js';
import type { KnownIds } from './known-ids.js';

const defaultsTree = referenceTree(fileDefaults);

/** The same for what holds for all entries of a file. */
export function checkDefaults(file: unknown, known: KnownIds): readonly Finding[] {
  const defaults = isMapping(file) ? file.defaults : undefined;
  return checkTree(defaultsTree, defaults, ['defaults'], known);
}

/** The same for the entity that an entry adds to. */
export function checkExtended(
  { collection, raw, path }: Extension,
  known: KnownIds,
): readonly Finding[] {
  const schema = extensions.get(collection);
  const tree = schema && referenceTree(schema);
  return checkTree(tree, { extends: raw.extends }, path, known);
}

const trees: ReadonlyMap<CollectionName, ReferenceTree | undefined> = new Map(
  collectionNames.map((name) => [name, referenceTree(collections[name].schema)]),
);

/**
 * References of an entry to things that do not exist, and lists that name one thing twice. Looks at the
 * entry as written, so that unsound entries are covered as well.
 */
export function checkReferences(
  collection: CollectionName,
  raw: unknown,
  at: Path,
  known: KnownIds,
): readonly Finding[] {
  return checkTree(trees.get(collection), raw, at, known);
}

function checkTree(
  tree: ReferenceTree | undefined,
  raw: unknown,
  at: Path,
  known: KnownIds,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (tree !== undefined) walk(tree, raw, at);
  return findings;

  function walk(tree: ReferenceTree, value: unknown, path: Path): void {
    switch (tree.kind) {
      case 'reference':
        if (typeof value === 'string') check(tree.reference, value, path);
        return;
      case 'object':
        if (!isMapping(value)) return;
        for (const [name, field] of tree.fields) {
          if (value[name] !== undefined) walk(field, value[name], [...path, name]);
        }
        return;
      case 'array':
        if (!Array.isArray(value)) return;
        for (const [index, element] of value.entries()) {
          walk(tree.element, element, [...path, index]);
        }
        if (tree.element.kind === 'reference') findings.push(...repeats(value, path));
        return;
      case 'union':
        for (const option of tree.options) walk(option, value, path);
        return;
    }
  }

  function check(reference: Reference, written: string, path: Path): void {
    const id = wholeId(written, reference);
    if (known.has(id, reference)) return;
    const suggestion = known.nearest(id, reference);
    findings.push({
      code: 'dangling-reference',
      path,
      message: `expected ${reference.expected} that is defined, found "${written}"`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

function repeats(values: readonly unknown[], path: Path): readonly Finding[] {
  const seen = new Set<unknown>();
  const findings: Finding[] = [];
  for (const [index, value] of values.entries()) {
    if (seen.has(value)) {
      const message = `"${value}" is listed already`;
      findings.push({ code: 'duplicate-entry', path: [...path, index], message });
    }
    seen.add(value);
  }
  return findings;
}
