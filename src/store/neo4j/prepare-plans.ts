import { LRUCache } from 'lru-cache';
import { isHigh } from '../../domain/ordered-form.js';
import type {
  Condition,
  Cursor,
  Plan,
  PlanShape,
  TextCondition,
  Value,
  ValueRef,
} from '../../plan/plan.js';
import { type CompiledPlan, compilePlan } from './compile-plan.js';
import { isByOrder } from './compile-text-comparison.js';
import type { PlanTraits } from './statement.js';

/** Texts that are kept; one takes a few kilobytes. */
const MAX_PLANS = 2_000;

const APART = Object.freeze({ sharesConditions: false });

export interface Preparer {
  /** Compiles each shape of plan once, for each set of traits that its text depends on. */
  prepare(plan: Plan, traits?: Pick<PlanTraits, 'sharesConditions'>): CompiledPlan;
  /** The statements of what was prepared last, the latest first. */
  statements(plans: number): readonly string[];
}

export function createPreparer(): Preparer {
  const known = new LRUCache<string, CompiledPlan>({ max: MAX_PLANS });
  const questions = new WeakMap<PlanShape, readonly ValueRef[]>();
  const prepare: Preparer['prepare'] = ({ shape, values }, traits = APART) => {
    let refs = questions.get(shape);
    if (refs === undefined) {
      refs = openQuestions(shape);
      questions.set(shape, refs);
    }
    const { sharesConditions } = traits;
    const key = `${sharesConditions} ${refs.map((ref) => printTraits(values[ref])).join()} ${shape.text}`;
    const compiled = known.get(key) ?? compilePlan(shape, { ...traits, ...traitsIn(values) });
    known.set(key, compiled);
    return compiled;
  };
  return {
    prepare,
    statements: (plans) =>
      [...known.values()]
        .slice(0, plans)
        .flatMap(({ findings, operation, following }) => [findings, operation, ...following])
        .map(({ text }) => text)
        .filter((text) => text !== null),
  };
}

/** What the text of a shape's statement depends on: which cursors and days are given, which texts are high. */
function openQuestions(shape: PlanShape): readonly ValueRef[] {
  const refs = new Set<ValueRef>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [name, part] of Object.entries(value)) {
      if (QUESTIONS.has(name) && typeof part === 'number') refs.add(part);
      else visit(part);
    }
    if (isComparison(value) && isByOrder(value)) refs.add(value.value);
  };
  visit(shape.roots);
  return [...refs];
}

const QUESTIONS: ReadonlySet<string> = new Set(['asOf', 'after', 'before']);

type Comparison = Extract<Condition | TextCondition, { kind: 'compare' }>;

function isComparison(part: object): part is Comparison {
  return 'kind' in part && part.kind === 'compare';
}

function printTraits(value: Value | undefined): string {
  if (value === undefined || value === null) return '-';
  if (isHighText(value)) return '^';
  if (!isCursor(value)) return '+';
  return `(${value.keys.map((key) => (key === null ? '-' : '+')).join('')})`;
}

function traitsIn(values: readonly Value[]): Omit<PlanTraits, 'sharesConditions'> {
  return {
    isAbsent: (ref) => (values[ref] ?? null) === null,
    isKeyAbsent: (cursor, key) => ((values[cursor] as Cursor).keys[key] ?? null) === null,
    isHigh: (ref) => isHighText(values[ref]),
  };
}

function isHighText(value: Value | undefined): boolean {
  return typeof value === 'string' && isHigh(value);
}

function isCursor(value: Value): value is Cursor {
  return typeof value === 'object' && value !== null && 'keys' in value && 'id' in value;
}
