import { type GraphQLInputType, getNullableType, isEnumType, isListType } from 'graphql';
import type { Draw } from './draw.js';
import { drawValue } from './draw-value.js';
import type { InputTemplate } from './input-template.js';
import type { OperationOutline, Outline } from './operation-outline.js';
import type { ValuePool } from './value-pool.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that asks for pages beside a cursor, once there are cursors (see turnPages). */
export interface PagedOperation extends Operation {
  readonly turns: readonly Turn[];
}

/** The variable of a cursor, the response name of the list that shows it, and its position there. */
interface Turn {
  readonly variable: string;
  readonly list: string;
  readonly place: number;
}

/** A value, and its text in a document. */
interface Filled {
  readonly value: unknown;
  readonly text: string;
}

const MANY = 1_000;

type OpenTemplate = Extract<InputTemplate, { kind: 'open' }>;

/** Arguments that say which node or search a list is of. */
const OF_LISTS: ReadonlySet<string> = new Set(['id', 'ids', 'franchise', 'search', 'types']);

/** Values that several operations of an outline share, by their templates. */
export type SharedValues = Map<InputTemplate, unknown>;

/**
 * Draws values for an outline: some go into the text, some into variables, some into their defaults. What
 * says which node or search a list is of is shared, since a cursor is of that list alone.
 */
export function fillOutline(
  draw: Draw,
  pool: ValuePool,
  outline: OperationOutline,
  shared: SharedValues,
): PagedOperation {
  const filler = new Filler(draw, pool, shared);
  const selection = filler.write(outline.operation);
  const fragments = outline.fragments.map((fragment) => filler.write(fragment));
  const { definitions, variables, turns } = filler;
  const head = definitions.length > 0 ? `query (${definitions.join(', ')})` : 'query';
  return { query: [`${head} ${selection}`, ...fragments].join('\n'), variables, turns };
}

class Filler {
  readonly variables: Record<string, unknown> = {};
  readonly definitions: string[] = [];
  readonly turns: Turn[] = [];

  constructor(
    private readonly draw: Draw,
    private readonly pool: ValuePool,
    private readonly shared: SharedValues,
  ) {}

  write(outline: Outline): string {
    if (typeof outline === 'string') return outline;
    if (!('kind' in outline)) return outline.map((part) => this.write(part)).join('');
    if (outline.kind === 'value') return this.fill(outline.template, true).text;
    const variable = this.define('Cursor', '');
    const place = this.draw.integer(0, MANY);
    this.turns.push({ variable, list: outline.list, place });
    return `$${variable}`;
  }

  /** Fills a template; a variable's value has no variables in it. */
  private fill(template: InputTemplate, mayVary: boolean): Filled {
    if (!mayVary || !this.draw.chance(25)) return this.fillInPlace(template, mayVary);
    return this.moveToVariable(template.type, this.fillInPlace(template, false));
  }

  private fillInPlace(template: InputTemplate, mayVary: boolean): Filled {
    switch (template.kind) {
      case 'settled':
        return { value: template.value, text: printLeaf(template.value, template.type) };
      case 'open':
        return this.fillOpen(template, mayVary);
      case 'list': {
        const items = template.items.map((item) => this.fill(item, mayVary));
        return {
          value: items.map(({ value }) => value),
          text: `[${items.map(({ text }) => text).join(', ')}]`,
        };
      }
      case 'object': {
        const fields = template.fields.map(
          ([name, field]) => [name, this.fill(field, mayVary)] as const,
        );
        return {
          value: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
          text: `{ ${fields.map(([name, { text }]) => `${name}: ${text}`).join(', ')} }`,
        };
      }
    }
  }

  private fillOpen(template: OpenTemplate, mayVary: boolean): Filled {
    const { type } = template;
    const value = this.drawOpen(template);
    const nullable = getNullableType(type);
    if (!isListType(nullable) || !Array.isArray(value))
      return { value, text: printLeaf(value, type) };
    const items = value.map((item: unknown): Filled => {
      const filled = { value: item, text: printLeaf(item, nullable.ofType) };
      const isMoved = mayVary && this.draw.chance(15);
      return isMoved ? this.moveToVariable(nullable.ofType, filled) : filled;
    });
    return { value, text: `[${items.map(({ text }) => text).join(', ')}]` };
  }

  private drawOpen(template: OpenTemplate): unknown {
    const { type, subject } = template;
    if (!OF_LISTS.has(subject.name)) return drawValue(this.draw, this.pool, type, subject);
    if (!this.shared.has(template)) {
      this.shared.set(template, drawValue(this.draw, this.pool, type, subject));
    }
    return this.shared.get(template);
  }

  private moveToVariable(type: GraphQLInputType, { value, text }: Filled): Filled {
    const isDefault = this.draw.chance(10);
    const variable = this.define(String(type), isDefault ? ` = ${text}` : '');
    if (!isDefault) this.variables[variable] = value;
    return { value, text: `$${variable}` };
  }

  private define(type: string, fallback: string): string {
    const variable = `v${this.definitions.length}`;
    this.definitions.push(`$${variable}: ${type}${fallback}`);
    return variable;
  }
}

function printLeaf(value: unknown, type: GraphQLInputType): string {
  return isEnumType(getNullableType(type)) ? String(value) : JSON.stringify(value);
}
