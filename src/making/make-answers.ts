import { ThroughlineError } from '../errors.js';
import type { MadeStart, OperationPlan, OperationShape } from '../plan/plan.js';
import { isReadAlone, valueAt } from '../plan/values.js';
import type { AnswerObject, FetchOptions, GraphStore } from '../store/graph-store.js';
import { answerMade, type NodesOf } from './answer-made.js';
import type { MadeObject, Makers } from './made-value.js';
import { idsNamed, type ReadingShape, readingShape } from './reading-shape.js';

/** Answers whole operations. */
interface Answers extends Pick<GraphStore, 'graph'> {
  fetch(plan: OperationPlan, options?: FetchOptions): Promise<AnswerObject>;
}

/**
 * Answers operations of which a store reads one part and something is made of facts in another. What is
 * made comes first; the nodes that it names are read with all the rest, by one call of the store.
 */
export function makeAnswers(store: GraphStore, makers: Makers): Answers {
  const shapes = new WeakMap<OperationShape, ReadingShape>();

  function shapeOf({ shape, values }: OperationPlan): ReadingShape {
    const known = shapes.get(shape) ?? readingShape(shape, values.length);
    shapes.set(shape, known);
    return known;
  }

  async function make(
    { name, start }: { readonly name: string; readonly start: MadeStart },
    values: OperationPlan['values'],
    options: FetchOptions,
  ): Promise<MadeObject> {
    const maker = makers[start.what];
    if (maker === undefined) throw new TypeError(`Nothing makes "${start.what}".`);
    const inputs = Object.entries(start.inputs).map(([key, ref]) => [key, valueAt(values, ref)]);
    try {
      return await maker(Object.fromEntries(inputs), options);
    } catch (error) {
      throw error instanceof ThroughlineError ? error.at({ path: [name] }) : error;
    }
  }

  return {
    graph: (options) => store.graph(options),
    async fetch(plan, options = {}) {
      if (isReadAlone(plan)) return store.fetch(plan, options);
      const { values } = plan;
      const { roots } = plan.shape;
      const made = new Map<string, { readonly start: MadeStart; readonly value: MadeObject }>();
      // One after another, since each may take long.
      for (const { name, start } of roots) {
        if (start.kind !== 'made') continue;
        made.set(name, { start, value: await make({ name, start }, values, options) });
      }
      const { shape, named } = shapeOf(plan);
      const ids = named.map(({ of, field }) => {
        const one = made.get(of);
        return one === undefined ? [] : idsNamed(one.start.fields, one.value, field);
      });
      const isNothing =
        shape.roots.length === named.length && ids.every(({ length }) => length === 0);
      const read = isNothing
        ? {}
        : await store.fetch({ shape, values: [...values, ...ids] }, options);
      const nodes = new Map(
        named.map(({ name, field }, index) => [field, byId(ids[index] ?? [], read[name])]),
      );
      const nodesOf: NodesOf = (field) => nodes.get(field) ?? new Map();
      return Object.fromEntries(
        roots.map(({ name }) => {
          const one = made.get(name);
          const value = one && answerMade(one.start.fields, one.value, nodesOf);
          return [name, value ?? read[name] ?? null];
        }),
      );
    },
  };
}

function byId(
  ids: readonly string[],
  nodes: AnswerObject[string] | undefined,
): ReadonlyMap<string, AnswerObject> {
  const list = (nodes ?? []) as readonly (AnswerObject | null)[];
  return new Map(
    ids.flatMap((id, index) => {
      const node = list[index] ?? null;
      return node === null ? [] : [[id, node] as const];
    }),
  );
}
