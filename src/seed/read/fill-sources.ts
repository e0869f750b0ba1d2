import type * as z from 'zod';
import { schemaPart } from '../../facts/schema/schema-walk.js';
import { isMapping } from './salvage.js';

/** An entry as written, with the sources of its file wherever it could name some and names none. */
export function fillSources(
  schema: z.ZodType,
  value: unknown,
  sources: readonly string[],
): unknown {
  const part = schemaPart(schema);
  switch (part.kind) {
    case 'object': {
      if (!isMapping(value)) return value;
      const { shape } = part;
      const filled = Object.entries(value).map(([name, own]) => {
        const field = shape[name];
        return [name, field === undefined ? own : fillSources(field, own, sources)];
      });
      const isOpen = 'sources' in shape && value.sources === undefined;
      return Object.fromEntries(isOpen ? [...filled, ['sources', sources]] : filled);
    }
    case 'array':
      return Array.isArray(value)
        ? value.map((element) => fillSources(part.element, element, sources))
        : value;
    case 'union': {
      const option = part.options.find((one) => schemaPart(one).kind === 'object');
      return option === undefined ? value : fillSources(option, value, sources);
    }
    case 'value':
      return value;
  }
}
