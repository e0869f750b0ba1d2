import { calendarProperties, storyDates } from '../../src/domain/calendar-columns.js';
import { datasetVersion } from '../../src/domain/dataset-version.js';
import { columnOf, graphModel } from '../../src/domain/graph-model.js';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { nodeTypes } from '../../src/domain/type-names.js';
import {
  type CollectionName,
  claimedFieldsOf,
  collectionNames,
  collections,
} from '../../src/facts/collections.js';
import { stateFacts } from '../../src/facts/state-facts.js';
import { fieldPaths, universeOfEntries, wholeEntries } from './whole-universe.js';

const entries = wholeEntries();

/** The forms of a story claim exclude each other; import plans are tested with each. */
const isOfOneForm = (path: readonly string[]): boolean =>
  path.join('.').startsWith('story.claims.0.') &&
  ['segment', 'to', 'gap', 'span', 'duration', 'date'].includes(path[3] ?? '');

/** A segment and its work name the same one here, and either suffices; universes are tested with each. */
const isContinuity = (path: readonly string[]): boolean => path.at(-1) === 'continuity';

function without(value: unknown, path: readonly string[]): unknown {
  const changed: unknown = structuredClone(value);
  const owner = path.slice(0, -1).reduce((part, step) => Reflect.get(Object(part), step), changed);
  Reflect.deleteProperty(Object(owner), path.at(-1) ?? '');
  return changed;
}

/** The version of what one entry states; what cannot be stated at all is not lost in silence. */
function versionOf(name: CollectionName, entry: unknown): string {
  try {
    return datasetVersion(stateFacts(universeOfEntries({ [name]: entry })));
  } catch {
    return 'not stated';
  }
}

describe('a collection', () => {
  test.each(collectionNames)('has no field that is lost on the way to the graph: %s', (name) => {
    const entry = entries[name];
    const version = versionOf(name, entry);
    const lost = fieldPaths(entry)
      .filter((path) => !isOfOneForm(path) && !isContinuity(path))
      .filter((path) => versionOf(name, without(entry, path)) === version);
    expect(lost.map((path) => path.join('.'))).toEqual([]);
  });

  test.each(collectionNames)('knows the fields that rest on claims: %s', (name) => {
    const isClaims = (value: unknown): boolean =>
      Array.isArray(value) && value.every((one) => Object.hasOwn(Object(one), 'value'));
    const claimed = Object.entries(Object(entries[name])).filter(
      ([field, value]) => isClaims(value) && field !== 'externalIds',
    );
    expect(claimedFieldsOf(collections[name].type)).toEqual(claimed.map(([field]) => field));
  });
});

describe('facts', () => {
  test('fill every property of the model, and no others', () => {
    const { nodesOf } = createGraphReader(stateFacts(universeOfEntries(entries)));
    // What is computed of the whole graph.
    const bounds = [
      'lot',
      ...['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'],
      ...Object.keys({ ...storyDates, ...calendarProperties }),
    ];
    for (const type of [...nodeTypes, 'RelationKind'] as const) {
      const columns = Object.entries(graphModel[type].properties)
        .filter(([, { kind, derived }]) => kind !== 'id' && kind !== 'type' && !derived)
        .map(([name, property]) => columnOf(name, property));
      const filled = nodesOf(type).flatMap(({ properties }) => Object.keys(properties));
      const expected = new Set(columns.filter((column) => !bounds.includes(column)));
      expect([type, new Set(filled.filter((name) => !bounds.includes(name)))]).toEqual([
        type,
        expected,
      ]);
    }
  });
});
