import { createGraphReader } from '../../src/domain/graph-reader.js';
import { fold } from '../../src/domain/text.js';
import { isKindOf } from '../../src/domain/type-names.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import { namesAnswer, planSearch } from '../../src/trivia/serve/understand.js';
import { readSeed } from '../read-seed.js';

/** What questions without choices may have for an answer. */
const TYPES = ['Person', 'Character', 'Organization', 'Work'] as const;

it.each(TYPES)(
  'the exact name of one %s is taken for no other, whatever is asked',
  async (type) => {
    const plan = await readSeed();
    const graph = createGraphReader(plan);
    const store = createMemoryStore(plan);
    let others = 0;
    for (const { id, properties } of plan.nodes.filter((node) => isKindOf(type, node.type))) {
      const name = String(properties.name ?? properties.title);
      const found = await store.fetch(planSearch(name, id));
      expect([name, namesAnswer(name, id, found)]).toEqual([name, true]);
      // Whatever is not among them is not taken for anything.
      const ids = JSON.stringify(found).match(/[a-z]+\/[a-z0-9-]+/g) ?? [];
      for (const other of new Set(ids)) {
        if (namesOf(other).has(spoken(name))) continue;
        others++;
        expect([name, other, namesAnswer(name, other, found)]).toEqual([name, other, false]);
      }
    }
    expect(others).toBeGreaterThan(5);

    function namesOf(id: string): ReadonlySet<string> {
      const { name, title, aliases } = graph.byId(id)?.properties ?? {};
      return new Set([name ?? title, ...[aliases ?? []].flat()].map((one) => spoken(String(one))));
    }
  },
  60_000,
);

/** As a player says a name. */
function spoken(name: string): string {
  return fold(name).replace(/^the /, '');
}
